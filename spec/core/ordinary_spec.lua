--- What rules for rare constructions must leave alone: the common sentences that look like them.
local articles = require("articles")

---@type [string, string[]][]
local ordinary = {
  -- who a noun for men or women means
  {
    "A bus driver helped a man who had fallen on the ice. “I could not get up,” the man said.\n",
    { "could not get up", "man" },
  },
  { "A nurse found a woman in the corridor. “I could not breathe,” the woman said.\n", { "not breathe", "woman" } },
  { "A constable held a woman on Monday. The woman said she had done nothing wrong.\n", { "nothing wrong", "woman" } },
  -- nouns for who trades that are people's, too
  { "Music producer Zyntrell said he was sad. “I cried,” he said.\n", { "sad", "Zyntrell", "I cried", "Zyntrell" } },
  {
    "The landlord, Xolile Gqirana, said the roof leaked. “I paid for it,” he said.\n",
    { "the roof", "Xolile Gqirana", "paid for it", "Xolile Gqirana" },
  },
  -- surnames that are small words
  {
    "Sim Min-ji and Bok Se-hoon spoke in Seoul. Sim praised the bridge. “I am not so sure,” said Bok.\n",
    { "not so sure", "Bok Se-hoon" },
  },
  -- they who are several after all
  {
    "Police were called to the flat. A witness said she had heard shots. They said a man had been held.\n",
    { "heard shots", "witness", "a man had been held", "Police" },
  },
  {
    "Residents of the valley want answers. An official said nothing was settled. “We will march,” they said.\n",
    { "nothing was settled", "official", "We will march", "Residents of the valley" },
  },
  -- headlines that end in a small word
  {
    "The line nobody asked for\nAnn Lee said the tram would cost too much.\n“It is a waste,” she said.\n"
      .. "The council will vote on Monday.\n",
    { "a waste", "Ann Lee" },
  },
  -- people who name themselves
  {
    "Maria Cole came to the door with Joan Ray. “I am Maria Cole and I have lived here for years,” she said.\n",
    { "lived here for years", "Maria Cole" },
  },
  {
    "Ann Lee beat Joan Ray in the final. Lee was delighted. “I told myself: Ann, you can do it,” she said.\n",
    { "told myself", "Ann Lee" },
  },
  -- a husband of whoever the sentence is about
  { "Ann Lee thanked Bob Ray and her husband. “It was nothing,” he said.\n", { "It was nothing", "Bob Ray" } },
  -- cues that only stand near
  { "She thanked him, “for all he did,” Bob Ray said.\n", { "for all he did", "Bob Ray" } },
  { "Contrary to what Ann Lee said, the dam is safe, according to Bob Ray.\n", { "dam is safe", "Bob Ray" } },
  { "Two men were held. The victims were brothers said to be from Leeds.\n", { "to be from Leeds", "brothers" } },
  -- people, and what people do, beside things that bear words
  { "Ann Gates told the station: “I worry about bees.”\n", { "worry about bees", "Ann Gates" } },
  { "The charity put up posters, saying: “We need volunteers.”\n", { "need volunteers", "charity" } },
  { "The woman who bought the ticket said: “I can't believe it.”\n", { "believe it", "woman" } },
  { "A driver who was behind the lorry said: “It just swerved.”\n", { "just swerved", "driver" } },
  { "The club went on to describe Lee as “a legend”.\n", { "a legend", "club" } },
  { "The mayor, Ann Lee, wrote “Make Hale Great Again” on her page.\n", { "Hale Great Again", "Ann Lee" } },
  { "The minister failed to apologise and said: “We did our best.”\n", { "our best", "minister" } },
  -- relatives, offices
  {
    "John Reed said his daughter, Emily Reed, was on the plane. His wife said she was worried.\n",
    { "on the plane", "John Reed", "she was worried", "wife" },
  },
  {
    "The prime minister said he would not resign.\n\nNora Quell said voters had had enough.\n",
    { "not resign", "prime minister", "had enough", "Nora Quell" },
  },
  {
    "“We lost it all,” said Mark Jones, 40.\n\n“It came so fast,” said Linda Park, a neighbour.\n\n“It was awful.”\n",
    { "lost it all", "Mark Jones", "so fast", "Linda Park", "was awful", "Linda Park" },
  },
  {
    "Mayor Ann Lopez said in a letter to residents that the pool would close. The council has lost money for years. "
      .. "It said the cuts were needed.\n",
    { "pool would close", "Ann Lopez", "cuts were needed", "council" },
  },
  {
    "Ivo Moe stood up in court next to his lawyer, Mark Evans. “My name is Ivo Moe and I am sorry,” he said.\n",
    { "I am sorry", "Ivo Moe" },
  },
  -- who stands behind the name of a club; what ends in the name of a network
  { "“It was a penalty,” said Hale City boss Jan Moor.\n", { "a penalty", "Jan Moor" } },
  {
    "“I am out,” the champion wrote on X. Race director Cedric Pion said he was “very sad”.\n",
    { "I am out", "champion", "very sad", "Cedric Pion" },
  },
  -- letters behind a name, more than one
  { "The Solicitor General, Lucy Rigg KC MP, said: “This sends a message.”\n", { "sends a message", "Lucy Rigg" } },
  -- nations, rank
  {
    "Iranian captain Omar Hadi praised his coach, Karim Aziz. The Iraqi said the team was unlucky.\n",
    { "team was unlucky", "Karim Aziz" },
  },
  {
    "Ann Lee, 45, and Bob Ray, 52, found the car. Lee leads the unit. The senior officer said it had taken a week.\n",
    { "taken a week", "Ann Lee" },
  },
}

describe("An ordinary sentence", function()
  for _, case in ipairs(ordinary) do
    it("is read as such: " .. case[1]:sub(1, 60):gsub("\n", " "), function()
      articles.assert_said(case[1], case[2])
    end)
  end

  for text, gender in pairs({
    ["Standing beside his wife, Paul Davies told the court: “I did it.”\n"] = "m",
    ["Queen's University professor Adam Chapman said it was late. “Go home,” he said.\n"] = "m",
    ["Lord Mayor Emma Blain said it was late. “Go home,” she said.\n"] = "f",
  }) do
    it("tells nobody's gender by what stands near: " .. text:sub(1, 30), function()
      local speakers = articles.annotate(text).speakers
      assert.equal(1, #speakers)
      assert.equal(gender, speakers[1].gender)
    end)
  end

  for text, name in pairs({
    ["“It is late,” said Ann Trumbull on Holm News.\n"] = "Ann Trumbull",
    ["“He was fast,” said Ann Trumbull of Hale City's Jan Moor.\n"] = "Ann Trumbull",
    ["Ann Trumbull hopes to become a doctor. “I like it,” Trumbull said.\n"] = "Ann Trumbull",
    ["Ann Trumbull remembers him as a keen golfer. “I liked him,” she said.\n"] = "Ann Trumbull",
  }) do
    it("gives nobody a role by a preposition alone: " .. text:sub(1, 60), function()
      assert.same({}, articles.roles_of(text, name))
    end)
  end

  it("of a long answer stays in it, though it holds the letter of its label", function()
    articles.assert_said(
      "Q: How did it begin?\n\nA: I saw the cracks in May.\n\nThe dam was a ruin. There was a hole in the wall.\n\n"
        .. "The company sent a man with a bucket.\n\nQ: And now?\n\nA: Now it is closed.\n",
      { "man with a bucket", "A", "Now it is closed", "A" }
    )
  end)
end)
