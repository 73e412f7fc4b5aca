--- What is only told and said by nobody: deeds with their objects, who something is done to, when and where something
--- is said, headlines of whom they tell; and where what is said begins and ends beside such words.
local articles = require("articles")
local tell = articles.tell

---No quotation of the text holds the words.
local function nobody_says(cases)
  for text, words in pairs(cases) do
    it("in: " .. text:sub(1, 60):gsub("\n", " "), function()
      for _, quote in ipairs(articles.annotate(text).quotes) do
        for _, span in ipairs(quote.spans) do
          assert.is_nil(text:sub(span[1] + 1, span[2]):find(words, 1, true))
        end
      end
    end)
  end
end

describe("A verb that reports nothing only has an object", function()
  nobody_says({
    ["On Sunday a porter scrubbed the tiles of the hall.\n"] = "tiles",
    ["The mill laid off 30 weavers.\n"] = "weavers",
    ["Umber coached the under-nines for six years.\n"] = "under-nines",
    ["The news has rattled the harbour, where two boats sank in May.\n"] = "the harbour",
    ["Dent organised a raffle that raised 900 crowns.\n"] = "raised 900",
    ["His anger is shared by many of those who lost their boats.\n"] = "His anger",
    ["One elderly guest, queueing for her ticket, said she was cold.\n"] = "One elderly guest",
  })
end)

describe("What is come across, or where somebody looks, is nobody's words", function()
  nobody_says({
    ["Guards found the keys in a shed.\n"] = "the keys",
    ["Piet Dent, 33, was found unconscious in a barn at Holm in May.\n"] = "unconscious",
    ["The flood was reported at noon on Mill Street.\n"] = "The flood",
    ["Dent looked out at the harbour.\n"] = "the harbour",
    ["The cat stirred. He disturbed it.\n"] = "it",
  })
  tell("what a study finds is its words", {
    { "The study found a link between tides and sleep.\n", { "a link", "study" } },
    { "The judge found the mill liable for the flood.\n", { "the mill liable for the flood", "judge" } },
    { "The panel found no evidence of fraud.\n", { "no evidence of fraud", "panel" } },
  })
end)

describe("A verb that may report tells of a deed", function()
  nobody_says({
    ["The lawyer has called nine witnesses.\n"] = "witnesses",
    ["Her brother calls her every evening.\n"] = "every evening",
    ["The council called an extra meeting on Monday.\n"] = "extra meeting",
    ["Rebels attacked a lorry near Holm.\n"] = "lorry",
    ["He answered the telephone in a towel.\n"] = "telephone",
    ["He spoke for an hour.\n"] = "an hour",
    ["The clerk was shown the door in May.\n"] = "the door",
    ["She called out as he was led away.\n"] = "led away",
    ["He left the church and called at the hospital.\n"] = "the hospital",
    ["A teacher found her a place at the art school in Holm.\n"] = "her a place",
    ["Ann Dent read medicine at Holm.\n"] = "medicine",
    ["Bob Moe showed no remorse as the charges were read.\n"] = "no remorse",
    ["A law proposed in Holm would order millers to close one day in ten.\n"] = "would order",
    ["An inquiry ordered by the harbour board counted 900 wrecks in the bay.\n"] = "wrecks",
    ["The harbour office issued a red warning for the first time in two years.\n"] = "the first time",
    ["The king came to Holm in May and was said to have liked the town.\n"] = "came to Holm",
    ["They wrote to each other until his death.\n"] = "each other",
    ["Divers answered the alarm within minutes.\n"] = "the alarm",
    ["Bob Dent lost his knife but found it in the hay.\n"] = "it in the hay",
    ["The keeper was shown a red card after the whistle.\n"] = "a red card",
    ["A mould that attacks the roots of vines came to Holm in May.\n"] = "the roots",
    ["A baker in his sixties, feared dead after the flood, was found alive in a barn.\n"] = "dead after",
    ["The captain, a cousin of the king, refused, and the rebels left when winter came.\n"] = "the rebels",
    ["The hosts fielded a young side and saw a late goal ruled out.\n"] = "fielded a young side",
    ["The owners of the mill called the police.\n"] = "the police",
    ["The king called in soldiers. The town fell.\n"] = "in soldiers",
    ["Ann Dent was called up by her country for the first time.\n"] = "by her country",
    ["Bob Moe belongs to a choir called Low Water.\n"] = "Low Water",
    ["Ann Dent claimed her third title of the year on Sunday.\n"] = "her third title",
    ["The carmaker recalled 900 vans because of a fault in the door.\n"] = "900 vans",
    ["Dent recalled two ambassadors in May.\n"] = "two ambassadors",
    ["Oil added 70 cents to $81 a barrel.\n"] = "70 cents",
    ["Bob Moe learned welding in Holm.\n"] = "welding",
    ["Bob Moe remembered to lock the gate.\n"] = "to lock the gate",
    ["A young clerk, Emil Dent, found a warm spring under the mill and opened a bath.\n"] = "a warm spring",
    ["Ice blocked the harbour and the ferry was stuck for a week.\n"] = "the harbour",
    ["Bob Moe, who teaches German at a school in Holm, said it was late.\n"] = "German",
  })
end)

tell("What the same verbs report is read as before", {
  { "Ann Dent called the plan a farce.\n", { "the plan a farce", "Ann Dent" } },
  { "Ann Dent wrote to the board that it was late.\n", { "that it was late", "Ann Dent" } },
  { "The plan follows an inquiry ordered by the Exchequer two years ago.\n", { "an inquiry", "Exchequer" } },
  { "Ann Dent was dropped in March and told to work on her fitness.\n", { "to work on her fitness", false } },
  { "The manager ordered Bob Moe to work on his swing.\n", { "Bob Moe to work on his swing", "manager" } },
  { "Men who row live longer than those who swim, a study of 90 clubs in Holm has shown.\n", {
    "Men who row live longer than those who swim",
    "study of 90 clubs in Holm",
  } },
  { "Ann Dent called the plan nonsense.\n", { "the plan nonsense", "Ann Dent" } },
  { "The rebels claimed responsibility for the fire.\n", { "responsibility for the fire", "rebels" } },
  { "Ann Dent recalled her first winter in Holm.\n", { "her first winter in Holm", "Ann Dent" } },
  { "Ann Dent learned that the mill had burned.\n", { "that the mill had burned", "Ann Dent" } },
  { "The club claimed to have won the title.\n", { "to have won the title", "club" } },
  { "Ann Dent likened the pool to a swamp.\n", { "the pool to a swamp", "Ann Dent" } },
  { "Ann Dent attacked the plan for a new bridge.\n", { "plan for a new bridge", "Ann Dent" } },
  { "The doctors highlighted the cost of the cure.\n", { "the cost of the cure", "doctors" } },
  { "Ann Dent took a swipe at the new ferry board.\n", { "the new ferry board", "Ann Dent" } },
  { "Ann Dent remembers it differently.\n", { "it differently", "Ann Dent" } },
  { "“I am glad,” said the mayor. The report cheered her party.\n", { "I am glad", "mayor" } },
})

describe("Whom a bank or a lawyer advises is nobody's words", function()
  nobody_says({
    ["Lane and Holm advised Solvane; Pell advised Norrin.\n"] = "Solvane",
    ["Bell Rennick advised the buyer on the deal.\n"] = "buyer",
  })
end)

tell("What is advised is", {
  { "Police advised drivers against crossing.\n", { "against crossing", "Police" } },
  { "The council advised a delay of a week.\n", { "a delay", "council" } },
})

describe("Who something is done to does not say it", function()
  nobody_says({
    ["The trial of a couple accused of robbing a bakery began on Monday.\n"] = "robbing",
    ["Two sisters accused of hiding the ring have been cleared.\n"] = "hiding",
    ["The hall was locked. The tenants have been notified.\n"] = "tenants",
    ["The scheme, known as Holm Rise, goes ahead.\n"] = "Holm Rise",
    ["The man, identified as Bob Dent, died there.\n"] = "Bob Dent",
    ["Ann Dent, who is expected to run again, was there.\n"] = "run again",
    ["On Friday a tall clerk named Farai Moe took the stage.\n"] = "took the stage",
    ["Those who refuse will be moved to another ward.\n"] = "will be moved",
    ["One of the guests, who declined to be identified, left.\n"] = "to be identified",
  })
end)

tell("Who is accused by somebody, and what is told of somebody, are read as before", {
  { "Ann Dent accused Bob Moe of hiding the ring.\n", { "of hiding the ring", "Ann Dent" } },
  { "Bob Moe was killed at the mill, the police said.\n", { "was killed at the mill", "police" } },
  { "The men who came were drunk, Ann Dent wrote.\n", { "were drunk", "Ann Dent" } },
})

describe("Words that say nothing are no content", function()
  nobody_says({
    ["The bakers are not angry. Mostly, they joke.\n"] = "Mostly",
    ["The club has backed down on a plan to sell the pool.\n"] = "down",
    ["She took notes throughout the hearing.\n"] = "She",
    ["The Night Owls show will end in May and give the crew a rest.\n"] = "will end",
    ["The firm owns a quiz show that gives the poor a chance.\n"] = "that gives",
    ["Ms Dent sighed when told of the letter.\n"] = "when told",
    ["She had no other Division I offers.\n"] = "no other Division",
    ["On Friday nobody said a word.\n"] = "nobody",
    ["The court heard a case that could decide whether the dam stays.\n"] = "the dam stays",
    ["The minister, who will meet the guild next week, has ruled out a return to grants.\n"] = "who will meet",
    ["What do the bakers say?\n\nThe guild was closed on Monday.\n"] = "What do",
    ["Fans mocked the speech, calling it “a wet rag,” Moe said as she turned round and spread her coat.\n"] = "as she "
      .. "turned",
    ["Acme apologized in a statement posted on its website.\n"] = "website",
    ["Counsel Ann Dent, arguing for the city, said it was late.\n"] = "the city",
  })
end)

tell("A word that stands for what is said is a content", {
  { "Half of them believe that.\n", { "that", "Half of them" } },
  { "In a note to the board seen by the Herald, Ann Dent wrote: “Go home.”\n", { "Go home", "Ann Dent" } },
})

describe("A headline tells of somebody", function()
  for _, text in ipairs({
    "Young carers ‘missing out on school’\n\nMore than 50 children miss school.\n",
    "Porters told to ‘walk slower’\n\nThe porters were told so on Monday.\n",
    "Guests queueing ‘up to nine hours’ at Holm pier\n\nThe queue was long.\n",
    "Storm Ada: Hundreds without heat as snow falls\n\nHundreds had no heat.\n",
    "PRESS RELEASE: Acme Trains to open a new line\n\nAcme Trains will do so.\n",
  }) do
    it("who does not say it: " .. text:sub(1, 40), function()
      assert.same({}, articles.annotate(text).speakers)
    end)
  end
end)

tell("A headline with a verb of saying has a speaker", {
  { "Baker vows ‘no more rye’\n\nA baker spoke on Monday.\n", { "no more rye", "Baker" } },
})

describe("What is said goes", function()
  for text, words in pairs({
    ["The Senate said talks on a wider deal were “going very well.”\n"] = "talks on a wider deal were “going very "
      .. "well.”",
    ["The firm's owner said calls for a strike were wrong.\n"] = "calls for a strike were wrong",
    ["The mayor wrote on X that the pool would close.\n"] = "that the pool would close",
    ["The mill added 900 jobs in May, the Labor Department said Friday, a sign the town is growing.\n"] = "The mill "
      .. "added 900 jobs in May",
    ["The pilot told agents she didn't know anything was in the hold, the indictment says.\n"] = "she didn't know "
      .. "anything was in the hold",
    ["Ferries will stop on Friday night, the union Seafarers has confirmed.\n"] = "Ferries will stop on Friday night",
    ["The deal includes a bonus, the mill and the guilds said in a joint note.\n"] = "The deal includes a bonus",
    ["Defending, Ann Moe said Dent had been ill.\n"] = "Dent had been ill",
  }) do
    it("from its first word to its last: " .. text:sub(1, 50), function()
      local found = {}
      for _, quote in ipairs(articles.annotate(text).quotes) do
        found[#found + 1] = text:sub(quote.start + 1, quote["end"])
      end
      assert.same({ words }, found)
    end)
  end
end)

describe("A work with its year", function()
  nobody_says({
    ["Ms. Dent published nine novels, among them “The Tin Brigade” (1968), “A Long Interval” (1974) and “Who Was "
      .. "There” (1983).\n"] = "Tin Brigade",
  })
end)

tell("How something is rated is said by whoever rates it", {
  {
    "The old bridge is rated as “poor” by the National Board of Roads, with fewer than 10 years left.\n",
    { "poor", "National Board of Roads" },
  },
})

describe("What is said ends before what the sentence joins to it", function()
  for text, words in pairs({
    ["The baker admitted a theft and was fined.\n"] = { "a theft" },
    ["The team plans to return in May and hopes to train more guides.\n"] = { "to return in May" },
    ["Ann Dent wants to return in May and expects a dry summer.\n"] = { "to return in May", "a dry summer" },
    ["Forecasters warned of snow, and the ferries were cancelled.\n"] = { "snow" },
    ["The guild has agreed to meet the mayor but will not call off the strike.\n"] = { "to meet the mayor" },
    ["Ann Dent, who was dropped in March and told to work on her swing, won again on Sunday.\n"] = {
      "to work on her swing",
    },
    ["Bob Moe, who promised a new bridge in his first year, has left the council.\n"] = {
      "a new bridge in his first year",
    },
    ["Ann Dent, a baker from Holm, said she was late and had missed the ferry, the bus and the train.\n"] = {
      "she was late and had missed the ferry, the bus and the train",
    },
    ["The minister has ruled out a new tax.\n"] = { "a new tax" },
    ["The guilds have argued for years for a longer pier.\n"] = { "a longer pier" },
    ["Ann Dent also said for the first time that the dam leaks.\n"] = { "that the dam leaks" },
    ["The inquest blamed a valve, and the maker of the boiler paid £900.\n"] = { "a valve" },
    ["The king declared a state of war and appealed for horses.\n"] = { "a state of war" },
    ["Ann Dent said the mill and the bakery are shut.\n"] = { "the mill and the bakery are shut" },
    ["The guild called for a curfew and a ban on carts.\n"] = { "a curfew and a ban on carts" },
    ["Ann Dent wants to sell the mill and move to Holm.\n"] = { "to sell the mill and move to Holm" },
    ["Ann Dent urged the board to have the roof tested and repaired.\n"] = {
      "the board to have the roof tested and repaired",
    },
  }) do
    it("unless that is said, too: " .. text:sub(1, 50), function()
      local found = {}
      for _, quote in ipairs(articles.annotate(text).quotes) do
        found[#found + 1] = text:sub(quote.start + 1, quote["end"])
      end
      assert.same(words, found)
    end)
  end
end)

describe("Whom somebody talks into something, what is pressed into place, an innings", function()
  nobody_says({
    ["The priest talked the board into laying a cable.\n"] = "the board",
    ["Ann Dent talked him out of the sale.\n"] = "him",
    ["“It is old,” Dent said, pressing a thumb into a lump of dough.\n"] = "a thumb",
    ["In the other game, Holm declared at 402 for eight against Dorne.\n"] = "for eight",
  })
  tell("not what is asked for or declared", {
    { "The nurses pressed the board to pay.\n", { "to pay", "nurses" } },
    { "The judge declared that it was over.\n", { "it was over", "judge" } },
    { "The judge declared at 60 that it was over.\n", { "it was over", "judge" } },
    { "The judge declared on 12 occasions that it was over.\n", { "it was over", "judge" } },
  })
end)
