--- Who his wife, her friend, Moe's brother, the couple are.
local articles = require("articles")

local tell = articles.tell

tell("A relative is who was brought in as one", {
  {
    "Julia Reyes and her husband, Marco, sold the farm. “It hurt,” Marco said. His wife said it was time.\n",
    { "It hurt", "Marco", "it was time", "Julia Reyes" },
  },
  {
    "John Reed, 52, and his son Paul, 24, run the bakery. “We get up at three,” Reed said. “I get up "
      .. "later,” his son said.\n",
    { "up at three", "John Reed", "up later", "Paul" },
  },
  {
    "Brothers Liam and Sean Doyle opened a pub. “I pull the pints,” Liam said. “I cook,” his brother said.\n",
    { "pull the pints", "Liam", "I cook", "Sean Doyle" },
  },
  {
    "Rosie Kent, 12, and her friend Zoe Platt, 11, found a ring. “It was wet,” Rosie said. “It "
      .. "shone,” her friend said.\n",
    { "It was wet", "Rosie Kent", "It shone", "Zoe Platt" },
  },
  {
    "Tom and Rita Hale were robbed. “They took my ring,” Mrs Hale said. Her husband said: “And my watch.”\n",
    { "took my ring", "Rita Hale", "And my watch", "Tom" },
  },
  {
    "Ivo Barr and his son Ben Barr run the mill. “I want to leave,” Barr's son said.\n",
    { "I want to leave", "Barr's son" },
  },
})

tell("A relative who is what the sentence before is about speaks next", {
  {
    "Morgan Hale won the race. Morgan's mother collapsed at the gate. “I could not look,” she said.\n",
    { "could not look", "Morgan's mother" },
  },
  {
    "Ivo Barr won the race. Barr's coach was at the gate. “I could not look,” he said.\n",
    { "could not look", "Barr's coach" },
  },
})

tell("A relative who is only told of does not", {
  { "Ann Hale won the race. Her mother died in May. “I think of her,” she said.\n", { "think of her", "Ann Hale" } },
  { "Ivo Barr's son was born in June. “I cried,” he said.\n", { "I cried", "Ivo Barr" } },
  { "Ann Hale's sister lives in Oslo. “I miss her,” she said.\n", { "I miss her", "Ann Hale" } },
  { "Ann Hale's mother was a nurse. “I meant to help,” she said.\n", { "meant to help", "Ann Hale" } },
  {
    "Ivo Barr won. Barr's father was not at the gate. “He hates crowds,” he said.\n",
    { "hates crowds", "Ivo Barr" },
  },
})

tell("A surname with an honorific, told to be somebody's relative, is nobody before", {
  {
    "Emma Hale, 29, was hit by a van on her way home.\n\n“Emma was kind,” said Mrs Hale, her mother.\n",
    { "Emma was kind", "Hale" },
  },
})

tell("A father or a mother of somebody is brought in", {
  {
    "“We expect more,” said Joan Ferris, the doctor.\n\n"
      .. "The father of one of the girls said he was sorry. “I read too much,” he said.\n",
    {
      "We expect more",
      "Joan Ferris",
      "he was sorry",
      "father of one of the girls",
      "read too much",
      "father of one of the girls",
    },
  },
})

tell("The couple are the two who were named together", {
  {
    "Tom Barr and his girlfriend Rita Hale were robbed. “They took my ring,” she said. The pair said "
      .. "they would move.\n",
    { "took my ring", "Rita Hale", "they would move", "Tom Barr and his girlfriend Rita Hale" },
  },
  {
    "The couple, Mike and Jane Harper, won a prize. “We screamed,” the couple said.\n",
    { "We screamed", "Mike and Jane Harper" },
  },
})

tell("A surname with Mr or Mrs is the one of a couple who is a man or a woman", {
  {
    "Neil and Tracy Bowden spent a lot on it. “It is for the girls,” said Mr Bowden. His wife said "
      .. "they would appeal.\n",
    { "for the girls", "Neil", "they would appeal", "Tracy Bowden" },
  },
  {
    "Farmer Jack Tolm and his wife Beth have sown twice.\n\n“You hear mice all night,” Mrs Tolm said.\n",
    { "mice all night", "Beth" },
  },
})

tell("Mr or Mrs and the surname of somebody who is called he or she otherwise is somebody else", {
  {
    "Peter Crale has kept bees since May. “They know me,” he said. “He talks to them,” Mrs Crale said.\n",
    { "know me", "Peter Crale", "talks to them", "Crale" },
  },
  {
    "Janet Orme left the firm in March. Her letter was short. “I wept,” Mr Orme said.\n",
    { "I wept", "Orme" },
  },
  { -- a given name that lets guess wrongly
    "Ashley Orme left the firm in March. His letter was short. “I wept,” Mr Orme said.\n",
    { "I wept", "Ashley Orme" },
  },
  { "Robin Crale fled the fire. “It was hot,” Mrs Crale said.\n", { "It was hot", "Robin Crale" } },
})

tell("Who is named as somebody's agent, coach or mother where the sentence before begins speaks next", {
  {
    "Morgan Hale won the race. Hale's coach, Greta Orme, wept. She said that it had rained.\n",
    { "it had rained", "Greta Orme" },
  },
  {
    "Ivo Tarn was jailed in May. Tarn's lawyer, Otto Crale, was calm. In a letter he wrote that his client was ill. He "
      .. "accused the court of haste.\n",
    { "client was ill", "Otto Crale", "court of haste", "Otto Crale" },
  },
  { "Morgan Hale lost. Hale's sister Greta Orme stayed. “It poured,” she said.\n", { "It poured", "Greta Orme" } },
  { -- who is only beaten
    "Ivo Tarn won on Sunday. Tarn's win over Otto Crale was his first. He said he had slept badly.\n",
    { "slept badly", "Ivo Tarn" },
  },
  { "Ivo Tarn lost. Tarn's wife, Greta Orme, drove. He said the road was icy.\n", { "road was icy", "Ivo Tarn" } },
})

tell("A relative who is named later is the one told of before", {
  {
    "Her sister had reported her missing.\n\n“I never stopped calling,” said the sister, Pam Hale.\n",
    { "never stopped calling", "Pam Hale" },
  },
})

tell("A relative of whom no more than the background is told does not speak", {
  {
    "Ann Barr, 62, stood in the courtyard. Her sister lived abroad. “I keep calling,” she said.\n",
    { "keep calling", "Ann Barr" },
  },
})

tell("A word between commas behind a relative's noun is a name", {
  {
    "“I need to know,” said Tamika Rowe. Her daughter, Nia, disagreed. “It is a relief,” the teenager said.\n",
    { "need to know", "Tamika Rowe", "a relief", "Nia" },
  },
  { "“Turn it round,” said Nowak's daughter, Nia. Nia wept.\n", { "Turn it round", "Nia" } },
})

tell("A child who is described is not who speaks for it", {
  {
    "The grandmother of eight-year-old Ivy Moe said he “should have gone sooner”.\n",
    { "gone sooner", "grandmother of eight-year-old Ivy Moe" },
  },
  { "“He was late,” said the mother of young Ivy Moe.\n", { "was late", "mother of young Ivy Moe" } },
  { "“He was late,” said the mother of two Ann Lee.\n", { "was late", "Ann Lee" } },
})

describe("Whose relative somebody is", function()
  it("is a role, a mother as much as a brother", function()
    assert.same({ "mother" }, articles.roles_of("“It is late,” his mother, Ina Foy, said.\n", "Ina Foy"))
    assert.same({ "brother" }, articles.roles_of("“It is late,” his brother, Piet Foy, said.\n", "Piet Foy"))
    assert.same({ "daughter" }, articles.roles_of("His daughter, Ina Foy, said it was late.\n", "Ina Foy"))
  end)
end)

tell("The boy is somebody's nephew or son, not the uncle", {
  {
    "“We ran down,” said Tom Umber, who runs a stall.\n\nUmber's nephew Peter, a student, is a hero. “I lost a shoe,” "
      .. "the boy said.\n",
    { "We ran down", "Tom Umber", "I lost a shoe", "Peter" },
  },
  {
    "“We ran down,” said Tom Umber, who runs a stall.\n\nUmber's nephew Peter, 43, is a hero. A boy waved. “I lost a "
      .. "shoe,” the boy said.\n",
    { "We ran down", "Tom Umber", "I lost a shoe", "boy" },
  },
})

tell("Of a couple the one without the surname bears it, also where a child is named in full", {
  {
    "Bruce and Susan Umber grow wheat. “It is dry,” Mr Umber said.\n\nMrs Umber said it was late.\n\nTheir son Peter "
      .. "Umber, 24, drives a lorry. “It is dull,” Peter Umber said. “It will rain,” Mr Umber said.\n",
    { "It is dry", "Bruce", "was late", "Susan Umber", "It is dull", "Peter Umber", "It will rain", "Bruce" },
  },
  {
    "Bruce and Susan Umber grow wheat. “It is dry,” Mr Umber said.\n\nThe mayor, Peter Umber, doubts it. “It will "
      .. "rain,” Mr Umber said.\n",
    { "It is dry", "Bruce", "will rain", "Peter Umber" },
  },
  {
    "Susan Umber and her son Peter Umber grow wheat. “It is dry,” Mr Umber said.\n",
    { "It is dry", "Peter Umber" },
  },
})
