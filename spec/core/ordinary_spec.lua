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
    "Cho Min-ji and Oh Se-hoon spoke in Seoul. Cho praised the bridge. “I am not so sure,” said Oh.\n",
    { "not so sure", "Oh Se-hoon" },
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
  { "Contrary to what Ann Lee said, “the dam is safe,” according to Bob Ray.\n", { "dam is safe", "Bob Ray" } },
  { "Two men were held. The victims were brothers said to be from Leeds.\n", { "to be from Leeds", "brothers" } },
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

  it("of a long answer stays in it, though it holds the letter of its label", function()
    articles.assert_said(
      "Q: How did it begin?\n\nA: I saw the cracks in May.\n\nThe dam was a ruin. There was a hole in the wall.\n\n"
        .. "The company sent a man with a bucket.\n\nQ: And now?\n\nA: Now it is closed.\n",
      { "man with a bucket", "A", "Now it is closed", "A" }
    )
  end)
end)
