--- Who the source is in everyday news: what stands around it, clauses that tell of it, reports inside reports.
local articles = require("articles")
local tell = articles.tell

tell("Who speaks before a clause of theirs is the noun that begins the sentence, too", {
  { "Her mother, who still lives in Hull, has told her the soup was cold.\n", { "soup was cold", "mother" } },
  { "The baker, who still owns the shop, has admitted he was wrong.\n", { "he was wrong", "baker" } },
  { "Otto Renk, who now owns the shop, has admitted he was wrong.\n", { "he was wrong", "Otto Renk" } },
})

tell("A time in front of the source is no part of it", {
  {
    "On Thursday weavers said the loom was sold. “We are done,” the weavers said.\n",
    { "the loom was sold", "weavers", "We are done", "weavers" },
  },
  { "In August nurses told Eve Tarn to rest.\n", { "to rest", "nurses" } },
  { "But on Friday somebody said the ferry was full.\n", { "the ferry was full", "somebody" } },
  { "In 2017 inspectors said the pier was sound.\n", { "the pier was sound", "inspectors" } },
  { "That evening neighbours said they smelled gas.\n", { "they smelled gas", "neighbours" } },
  { "Last month brewers said the well was dry.\n", { "the well was dry", "brewers" } },
  { "The next day the gardener said the gate was shut.\n", { "the gate was shut", "gardener" } },
  { "Earlier this week growers said the soil was poor.\n", { "the soil was poor", "growers" } },
  { "At a hearing on Monday lawyers said the will was false.\n", { "the will was false", "lawyers" } },
  { "This year, 31 percent of voters said they were happy.\n", { "they were happy", "voters" } },
})

tell("Nobody says a word", {
  { "Dent fell silent. On Friday nobody said a word.\n", { "Friday", nil } },
  { "No one said anything. The baker said the oven was cold.\n", { "anything", nil, "oven was cold", "baker" } },
})

tell("A clause that tells of the source is part of it", {
  { "The charity that trains guide dogs said the kennels were full.\n", { "the kennels were full", "charity" } },
  { "A firm that builds boats for small ports said Friday that it would close.\n", { "it would close", "firm" } },
  { "The co-op that owns the mill said, “We are broke.”\n", { "“We are broke.”", "co-op" } },
  { "The charter that governs the harbour says nobody may fish.\n", { "nobody may fish", "charter" } },
  { "The council which runs the pool has warned that it leaks.\n", { "it leaks", "council" } },
  {
    "Nurses who fed the syrup, sold as Umbral, to 300 children found that it soothed the cough.\n",
    { "it soothed the cough", "Nurses" },
  },
  {
    "A clerk in the port office, speaking quietly because she was not allowed to talk about the crane, said it "
      .. "had failed.\n",
    { "it had failed", "clerk in the port office" },
  },
})

tell("What somebody speaks under reports nothing", {
  {
    "Moe sat down. Under cross-examination, he conceded that he had sold the horse.\n",
    { "he had sold the horse", "Moe" },
  },
  { "Ann Dent wept. Under oath, she admitted that she had lied.\n", { "that she had lied", "Ann Dent" } },
  {
    "Under questioning by Eve Tarn, Moe admitted that he was paid in eggs.\n",
    { "he was paid in eggs", "Moe", "Under", nil },
  },
})

tell("Who says it inside what a text says speaks", {
  { "According to deputies, Dent said, “I only wanted the geese.”\n", { "geese", "Dent" } },
  { "According to the police report, the porter replied, “Put it in a letter.”\n", { "in a letter", "porter" } },
  { "According to the minutes, Ms. Tarn told her board, “We will sell.”\n", { "We will sell", "Tarn" } },
  { "The lawsuit says Mr. Moe told the clerk, “You owe me.”\n", { "You owe me", "Moe" } },
})

tell("What somebody writes on neither speaks nor is said", {
  { "Eve Dent was cross. In a post on X, formerly Twitter, she said: “It stinks.”\n", { "It stinks", "Eve Dent" } },
  { "Carl Moe was cross. Writing on X, he said: “It stinks.”\n", { "It stinks", "Carl Moe" } },
  { "Writing on Facebook, the singer Eve Tarn said: “It is over.”\n", { "It is over", "Eve Tarn", "Facebook", nil } },
  { "The mayor posted on X that the pools would close.\n", { "that the pools would close", "mayor", "X that", nil } },
})

tell("Who speaks behind `while` is somebody else", {
  {
    "Labour's Carl Moe said the levy did too little, while the baker Eve Tarn called for it to be cut.\n",
    { "did too little", "Carl Moe", "it to be cut", "Eve Tarn" },
  },
  {
    "Carl Moe said the levy was fair, while Eve Tarn, the union boss, urged ministers to scrap it.\n",
    { "while", nil, "ministers to scrap it", "Eve Tarn" },
  },
})

tell("Who is heard to say it speaks", {
  {
    "Dent played the film in which another guard, Carl Moe, can be heard shouting, “Shut it!”\n",
    { "Shut it", "Carl Moe" },
  },
})

tell("A pair speaks together", {
  {
    "The pier will open in May, the council and the harbour board said.\n",
    { "will open in May", "council and the harbour board" },
  },
})

tell("What that was tells who said it", {
  {
    "“Give us our bench.”\n\nThat was the plea from scores of residents on Monday.\n",
    { "our bench", "scores of residents" },
  },
  { "“Stay in.” That was the advice of the mayor, Eve Tarn.\n", { "Stay in", "Eve Tarn" } },
})

tell("A letter begins with whom it is written to", {
  { "Sir – Your reader Carl Moe (Letters, 7 May) says that bells are loud.\n", { "bells are loud", "Carl Moe" } },
})

tell("Taking notes says nothing", {
  { "Mr. Moe, who wore a hat, took notes. A guard said he could go.\n", { "Moe", nil, "he could go", "guard" } },
})

tell("Who says it behind a clause has all of its words", {
  { "The ferry may sink in May, the firm that owns it said.\n", { "The ferry may sink", "firm", "firm", nil } },
  { "The baths could close by spring, the trust that runs them has said.\n", { "could close", "trust" } },
  {
    "Cleaners at nine banks will walk out for a day from Friday, the union Umbral has confirmed.\n",
    { "will walk out", "Umbral", "the union", nil },
  },
})

tell("Who puts a number at something says it", {
  {
    "Umbria's health ministry put the number of dead at 31.\n",
    { "number of dead at 31", "Umbria's health ministry" },
  },
  { "Officers put the loss at nine million crowns a year.\n", { "nine million", "Officers" } },
  { "Officers put the death toll at more than 40.\n", { "more than 40", "Officers" } },
  { "Aid groups put the figure far higher.\n", { "far higher", "Aid groups" } },
})

tell("What stands behind the comma is no name", {
  { "Ms. Dent sends notes. “I am well,” said one, printed on Sunday in a paper.\n", { "I am well", "one" } },
})

tell("A word with a capital inside is a company", {
  { "ParcelNest denied the claims. “We obey the law,” the company said.\n", { "We obey the law", "ParcelNest" } },
  { "Carl Moe sued GooseTech on Monday. “We did no wrong,” the company said.\n", { "did no wrong", "GooseTech" } },
})

tell("Several who are for somebody are not that one", {
  {
    "Lawyers for the family of the man who drowned, 41-year-old Carl Moe, said the dam was old.\n",
    { "the dam was old", "Lawyers for the family of the man" },
  },
  { "Friends of the dead baker, Eve Tarn, said she was kind.\n", { "she was kind", "Friends of the dead baker" } },
})

tell("Who is pressed says it, not who presses", {
  {
    "Carl Moe stood up. Challenged by the mayor, he said he had tried.\n",
    { "he had tried", "Carl Moe", "he said", nil },
  },
  {
    "Carl Moe stood up. Asked by Eve Tarn, the coroner, he said he had tried.\n",
    { "he had tried", "Carl Moe", "the coroner", nil },
  },
})

tell("Whom somebody quotes says it", {
  { "Eve Dent quotes a letter from a vet in Holm who wrote: “They are thin.”\n", { "They are thin", "vet in Holm" } },
  { "The mayor thanked a nurse who told him: “Go home.”\n", { "Go home", "nurse" } },
  { "Carl Moe recalled a farmer who said, “It never rains.”\n", { "It never rains", "farmer" } },
})

tell("Who wants no name says something else", {
  {
    "A senior port official who asked not to be named said the crane was old.\n",
    { "the crane was old", "senior port official", "not to be", nil },
  },
  {
    "A clerk, who asked not to be identified, said the vault was empty.\n",
    { "the vault was empty", "clerk", "not to be", nil },
  },
})

tell("What tells of somebody between commas does not speak", {
  { "Her foreman, a man she knew from church, told the cooks to leave.\n", { "to leave", "foreman" } },
  { "Carl Moe was jailed. His aunt, a woman he met twice, said he was kind.\n", { "he was kind", "aunt" } },
})

tell("Whoever something is heard from says it", {
  { "Carl Moe heard the same joke from his neighbours: “Is it Friday yet?”\n", { "Friday", "neighbours" } },
  { "Eve Tarn got one answer from every clerk: “Come back.”\n", { "Come back", "clerk" } },
})

tell("Who tells of somebody between commas speaks", {
  { "The driver, who officers say was drunk, was fined.\n", { "was drunk", "officers" } },
  { "The thief, whom neighbors called “a ghost”, was jailed.\n", { "a ghost", "neighbors" } },
  { "A man officers described as “a loner” was fined.\n", { "a loner", "officers" } },
})

tell("A clause of its own may tell of who closes the sentence", {
  {
    "A baths used by 300 people a week could shut by May unless it gets a grant, the trust which runs it has warned.\n",
    { "could shut by May", "trust" },
  },
})

tell("The subject of a clause behind `after` is nearer", {
  {
    "The matron of Umber Valley Hospitals NHS Trust has resigned after a report found a “blind spot” on its wards.\n",
    { "blind spot", "report" },
  },
})

tell("An adverb before the verb is no part of the source", {
  { "It was the wrong road, the drovers eventually concluded.\n", { "the wrong road", "drovers" } },
})

describe("Whom somebody tells something earlier", function()
  it("says nothing", function()
    local found = articles.annotate("Ina Foy told him earlier that she had slept on the boat.\n")
    assert.equal(1, #found.quotes)
    assert.equal("Ina Foy", articles.speaker(found, found.quotes[1]))
  end)
end)
