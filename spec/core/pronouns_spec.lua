--- Whom he and she mean where several people have been told of.
local articles = require("articles")

--- Texts and who says what in them, in the form of `assert_said`.
local function tell(what, cases)
  describe(what, function()
    for text, said in pairs(cases) do
      it(text:sub(1, 60):gsub("\n", " "), function()
        articles.assert_said(text, said)
      end)
    end
  end)
end

tell("Whose name only tells for whom somebody else works is not meant by he", {
  ["“The tide is out,” former Peter W. Holm speechwriter Lee Dahl wrote in May. He wrote that the port “needs a "
    .. "gate.” Tom Hale left.\n"] = { "tide is out", "Lee Dahl", "a gate", "Lee Dahl" },
  ["Piet Holm met speechwriter Noam Dahl. “He writes well,” Holm said.\n"] = { "writes well", "Piet Holm" },
})

tell("Whom a sentence names behind what he is asked is who answers", {
  ["Kim Dahl runs the port. Asked whether Piet Holm, who has called the nets a waste, could lead it, Dahl shrugged.\n\n"
    .. "“There is only one sea,” he said. “It is deep.”\n\n“We fish,” he added.\n"] = {
    "one sea",
    "Kim Dahl",
    "We fish",
    "Kim Dahl",
  },
  ["Kim Dahl runs the port. Pressed by host Piet Holm on what the port will cost next year, Dahl laughed.\n\n"
    .. "“Nobody knows,” he said.\n"] = { "Nobody knows", "Kim Dahl" },
  ["Piet Holm asked whether the port was safe, and Kim Dahl laughed. “I am afraid of it,” Holm said.\n"] = {
    "afraid",
    "Piet Holm",
  },
})

tell("Who is the subject of the sentence before, and spoke there, says what is partly in marks", {
  ["Ann Lee won in May. “It is late,” Lee said. She rose early.\n\nNira Dahl, a Lee friend, told former mayor Eric "
    .. "Holm whether he knew how the board should act. She said that she meant “to air the room.”\n"] = {
    "air the room",
    "Nira Dahl",
  },
  ["Nira Dahl told Ann Lee why the board was late. “I know,” Lee replied. She said that she had “read of it.”\n"] = {
    "I know",
    "Ann Lee",
    "read of it",
    "Ann Lee",
  },
})
