--- Whose words they are where somebody else stands nearer: passed on, owned, told in the passive voice, in a frame.
local articles = require("articles")

local tell = articles.tell

tell("Who is quoted in the passive voice speaks", {
  { "Mr Hale was quoted by the Argus as saying he was “done with boats”.\n", { "done with boats", "Hale" } },
  { "State television quoted a general as having said the city was “safe”.\n", { "the city was “safe”", "general" } },
})

tell("Who said it speaks, not who passes it on", {
  {
    "According to the Argus, Ann Lee said she would stay because “the mill is home”.\n",
    { "mill is home", "Ann Lee" },
  },
  { "The source recalled that Ann Lee said she “would have no chance”.\n", { "no chance", "Ann Lee" } },
  {
    "He brushed off the polls, with the Argus saying in a leader that “he was deaf to it”.\n",
    { "deaf to it", "Argus" },
  },
})

tell("Whose call or promise it is speaks", {
  { "The governor blasted Ann Lee's call for a “ferry tax”.\n", { "ferry tax", "Ann Lee" } },
  { "The senator recalled Ivo Hale's dictum that the sea was an “old thief”.\n", { "old thief", "Ivo Hale" } },
  { "“You rowed badly” was the coach's line.\n", { "You rowed badly", "coach" } },
  { "“Too slow” was the criticism from Ben Hale, the coach.\n", { "Too slow", "Ben Hale" } },
  { "“It is a mess” is how one teacher summed it up.\n", { "It is a mess", "teacher" } },
})

tell("What somebody is described as is said by who describes", {
  { "Ann Lee described the minister's response to the flood as “shameful”.\n", { "“shameful”", "Ann Lee" } },
  { "Ann Lee called the minister's claim that he knew nothing “a lie”.\n", { "“a lie”", "Ann Lee" } },
  { "Tom Bray criticised the minister's claim that nobody knew: “They knew.”\n", { "They knew", "Tom Bray" } },
  {
    "The council rejected Ann Lee's claim that it was unsafe (it was seen in May) as “nonsense”.\n",
    { "“nonsense”", "council" },
  },
  { "The lawyer called Mr Hale “a liar”. Mr Hale said he was not.\n", { "a liar", "lawyer", "he was not", "Hale" } },
})

tell("Who calls somebody so in the passive voice is somebody else", {
  { "Mr Hale, called “a wolf” by the prosecutor, wept.\n", { "a wolf", "prosecutor" } },
  {
    "Owen Hale lost his licence. Branded “reckless” by the coroner, he hung his head.\n",
    { "reckless", "coroner" },
  },
  { "Owen Hale went to court on Monday. He was branded “reckless” by the coroner.\n", { "reckless", "coroner" } },
  { "The plan, labelled “reckless” by divers, was dropped.\n", { "reckless", "divers" } },
  { "Owen Hale was labelled “a coward” by his own club.\n", { "a coward", "own club" } },
  {
    "The premier has been accused of “dithering” over the port by the Labour leader.\n",
    { "dithering", "Labour leader" },
  },
})

tell("A phrase that tells whose view it is leads to the rest", {
  { "In Lena Hale's words, the bridge is “a disaster”.\n", { "a disaster", "Lena Hale" } },
  { "In the opinion of the judge, the witness had “lied from the start”.\n", { "lied from the start", "judge" } },
  { "In the opinion of the coroner, Dr Ray Hale, the road was “a trap”.\n", { "the road was “a trap”", "Ray Hale" } },
  { "In the words of one neighbour, “it was like a circus”.\n", { "like a circus", "neighbour" } },
  { "The club, in a statement: “We are sorry.”\n", { "We are sorry", "club" } },
})

tell("A report that its speaker follows", {
  { "The bank is broken, say the owners.\n", { "The bank is broken", "owners" } },
  { "Owing to their age, said Moe, “these bridges often fall.”\n", { "these bridges", "Moe" } },
  {
    "Ann Hale, who was on the list, told the Examiner, “I like him the best.”\n",
    { "I like him", "Ann Hale" },
  },
  { "“Cold Tea” is a masterpiece, says the critic Dot Hale.\n", { "is a masterpiece", "Dot Hale" } },
  { "The dam will hold, warn engineers.\n", { "The dam will hold", "engineers" } },
})

tell("A subject is who acts, not who stands before the verb", {
  {
    "Dr Hale would not say how many boats had sunk but said the port was “under strain”.\n",
    { "under strain", "Hale" },
  },
  {
    "Cross-examined by Ms Vale, the officer, Dan Croft, admitted that he “may have shouted”.\n",
    { "may have shouted", "Dan Croft" },
  },
  { "The firm has hired Graham Hale, 45, who said he was “honoured” to join.\n", { "honoured", "Graham Hale" } },
  {
    "She will be replaced by Graham Hale, formerly of Acme, who said he was “honoured”.\n",
    { "honoured", "Graham Hale" },
  },
  {
    "Eels could harm the young, scientists have warned.\n\nWriting in the journal Tide, they said it "
      .. "was “a call to act”.\n",
    { "a call to act", "scientists" },
  },
  {
    "NEW DELHI: Party leader Ashok Bose accused the Centre of “killing the fair”.\n",
    { "killing the fair", "Ashok Bose" },
  },
  { "On the wall somebody had written “Traitor”. “I saw it,” said Jeff Hale.\n", { "I saw it", "Jeff Hale" } },
})

tell("A subject goes back to its first noun, and no further than its own words", {
  {
    "A pensioner who was scammed by a man posing as a police officer said she felt “ashamed”.\n",
    { "ashamed", "pensioner" },
  },
  { "The city will cut 17 bus routes, a move riders say will “hit the poor”.\n", { "hit the poor", "riders" } },
  {
    "In a statement read to the court, Mr Moe said he “felt unsafe”.\n",
    { "felt unsafe", "Moe" },
  },
})

tell("A clause of its own before the subject is no part of it", {
  { "The shop opened early but owner Ann Lee said trade was “poor”.\n", { "poor", "Ann Lee" } },
})

tell("The next speaker begins where a name stands behind the words", {
  {
    "“It is over,” said Ann Lee. “Who cares?” Tom Rowe would say.\n",
    { "It is over", "Ann Lee", "Who cares", "Tom Rowe" },
  },
  {
    "“It is over,” said Ann Lee. “Who cares?” Tom Rowe often asked.\n",
    { "It is over", "Ann Lee", "Who cares", "Tom Rowe" },
  },
  {
    "“It is over,” said Ann Lee, a porter. “Who cares?” Lee often asked.\n",
    { "It is over", "Ann Lee", "Who cares", "Ann Lee" },
  },
})

tell("Who is shown to say it says it", {
  {
    "Gary Moe won. The clip then turns to a recording of Ann Hale saying, “We must keep our boats.”\n",
    { "keep our boats", "Ann Hale" },
  },
})

tell("A time and an event speak nothing", {
  { "On Friday night Ann Hale, a nurse, told the hall she was ashamed. “We sold it.”\n", { "We sold it", "Ann Hale" } },
  {
    "“I want a fair vote,” the mayor, Ann Lee, told a crowd at the town’s Garna Festival.\n\n"
      .. "“We should ask a simple question: ‘Do you agree?’”\n",
    { "fair vote", "Ann Lee", "simple question", "Ann Lee" },
  },
  { "Work on the pier is expected by the end of June.\n", { "Work on the pier", false } },
})

tell("An airline is not its flight, an agency not an act", {
  {
    "The Norwind Flight MS80 vanished on Friday. Norwind has confirmed that nobody lived.\n",
    { "nobody lived", "Norwind" },
  },
  {
    "The Rivers Protection Agency's (RPA) view is narrow, Mr Hale said. The Rivers Protection Act is "
      .. "old. “It is small,” the RPA said.\n",
    { "It is small", "Rivers Protection Agency" },
  },
})

tell("Who says it without marks, according to what passes it on, is told beside that", {
  {
    "Bob Umber told the guard that he had rung the bell, according to court papers.\n",
    { "Bob Umber told", "court papers", "rung the bell", "Bob Umber" },
  },
  {
    "Warden Ann Hale said the lake was clean, according to hundreds of samples.\n",
    { "Warden Ann Hale said", "hundreds of samples", "lake was clean", "Ann Hale" },
  },
  {
    "According to the Lantern, Ann Hale testified that the lake was clean.\n",
    { "Ann Hale testified", "Lantern", "lake was clean", "Ann Hale" },
  },
  { "Umber did not say that the lake was clean, according to a clerk.\n", { "lake was clean", "clerk" } },
  { "Umber told the guard a joke, according to a clerk.\n", { "a joke", "clerk" } },
  { "A man who said he was a guard took the key, according to police.\n", { "took the key", "police" } },
  { "The vote was put off because Umber said he was ill, according to two aides.\n", { "he was ill", "two aides" } },
})

tell("What those who speak call themselves is not what they say", {
  {
    "A band of bakers calling themselves the Night Geese said the oven must stay.\n",
    { "oven must stay", "band of bakers" },
  },
  { "A man calling himself Red Vole said he had painted the wall.\n", { "painted the wall", "man" } },
  { "A woman describing herself as a witness said the car was red.\n", { "car was red", "woman" } },
  { "Umber described himself as a farmer and said that it was late.\n", { "it was late", "Umber", "farmer", "Umber" } },
  { "They call themselves the Geese, said Ann Lee.\n", { "call themselves", "Ann Lee" } },
})

tell("Whose post it is speaks, not who sees it", {
  {
    "After tea, I saw a Herald post by the novelist Erik Malm that read, “the lake ... is us,” and sat.\n",
    { "the lake", "Erik Malm" },
  },
  { "“I read a report by the club,” said Ann Lee, “that made me sad.”\n", { "made me sad", "Ann Lee" } },
})
