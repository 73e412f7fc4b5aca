--- Who the former mayor, the council spokesman, the second witness, the president are.
local articles = require("articles")

local tell = articles.tell

tell("A former holder is who held the office before", {
  {
    "Chairman Neil Bowen resigned. The new chairman, Lisa Ford, promised change. “I gave it all,” "
      .. "the former chairman said.\n",
    { "gave it all", "Neil Bowen" },
  },
  {
    "Ana Ruiz became mayor in May. Her predecessor, Jorge Cano, left in March. “I did nothing "
      .. "wrong,” the former mayor said. "
      .. "“The books tell another story,” the mayor said.\n",
    { "nothing wrong", "Jorge Cano", "another story", "Ana Ruiz" },
  },
  {
    "Former mayor Ed Barr attacked the budget. Mayor Nora Webb defended it. “It is sound,” the mayor said. "
      .. "“It is a fraud,” the ex-mayor said.\n",
    { "It is sound", "Nora Webb", "a fraud", "Ed Barr" },
  },
})

tell("A successor holds the office once that is told", {
  {
    "Manager Ian Foy left in March. His successor, Paul Dent, has won every game. “I have been "
      .. "lucky,” the manager said.\n",
    { "been lucky", "Paul Dent" },
  },
  {
    "Mayor Ann Barr opened the bridge. Her successor, Tom Dent, takes office in May. The mayor said "
      .. "it was “a great day”.\n",
    { "a great day", "Ann Barr" },
  },
  {
    "Chairman Tom Barr retires in May. His successor, Ann Dent, was named on Monday. “It is time to "
      .. "go,” the chairman said.\n",
    { "time to go", "Tom Barr" },
  },
})

tell("The president is the one whom the story is about", {
  {
    "President Karel Duda spoke on Monday. Duda said he had met U.S. President Ann Hale. Duda was glad.\n\n"
      .. "Duda went home. “It was a good week,” the president said.\n",
    { "a good week", "Karel Duda" },
  },
})

tell("Who holds an office of one thing is not who holds it of another", {
  {
    "Ann Lee, director of the Hale Museum, spoke. “It is late,” said the director of the Moor Museum.\n",
    { "It is late", "director of the Moor Museum" },
  },
  {
    "Ann Lee, the mayor of Moorby, spoke. “It is late,” said the mayor of Dentford.\n",
    { "It is late", "mayor of Dentford" },
  },
  {
    "Ann Lee, head of the Umber River Trust, spoke. “It is late,” said the head of the URT.\n",
    { "It is late", "Ann Lee" },
  },
  {
    "Ann Lee, director of the Hale Museum, spoke. “It is late,” said the director of the museum.\n",
    { "It is late", "Ann Lee" },
  },
})

tell("Who is no driver, judge or mayor is not the driver, judge or mayor", {
  {
    "Peter Hale said the road was shut. The driver said she was “gutted”.\n",
    { "road was shut", "Peter Hale", "gutted", "driver" },
  },
  {
    "Mayor Ann Barr said the road was shut. The farmer, 61, said he was “gutted”. “I lost it all,” he said.\n",
    { "road was shut", "Ann Barr", "gutted", "farmer", "lost it all", "farmer" },
  },
  {
    "Governor Ann Barr said prices were falling.\n\nThe chancellor welcomed it. “We have worked for it,” she said.\n",
    { "prices were falling", "Ann Barr", "worked for it", "chancellor" },
  },
  { "Ivo Dent, a driver, lives in Hull. The driver said he was “gutted”.\n", { "gutted", "Ivo Dent" } },
  {
    "Ex-mayor Ann Barr met Tom Dent, who is mayor. “It is late,” the mayor said.\n",
    { "It is late", "Tom Dent" },
  },
})

tell("Who holds the office that the story opens with is who speaks next by a name that nothing explains", {
  {
    "The mayor of Moorby said the police had been “fair”.\n\n“I stand by them,” Femke Dent told the council.\n",
    { "fair", "Femke Dent", "stand by them", "Femke Dent" },
  },
  {
    "Norway's president said “not one inch” would be given up.\n\n“We have paid for it,” Andreas Moe said.\n",
    { "not one inch", "Andreas Moe", "paid for it", "Andreas Moe" },
  },
  {
    "The mayor of Moorby said the police had been “fair”.\n\n“I was hit,” said Femke Dent, a student.\n",
    { "fair", "mayor of Moorby", "I was hit", "Femke Dent" },
  },
})

tell("Who spoke last is who is asked more", {
  {
    "“It makes no sense,” said Ivo Dent. “Nobody will be hurt,” the mayor's spokesman said.\n\n"
      .. "Asked whether she had read it, he said he would “not say”.\n",
    { "makes no sense", "Ivo Dent", "Nobody will", "mayor's spokesman", "not say", "mayor's spokesman" },
  },
})

tell("The teenager is as old as the text tells, and the Briton who has just been named", {
  {
    "“It is sad,” said Tom Rowe, 83, a farmer. The teenager said: “I was bored.”\n",
    { "It is sad", "Tom Rowe", "I was bored", "teenager" },
  },
  {
    "Judge Ann Barr sent a boy to jail. The teenager replied: “I was bored.”\n",
    { "I was bored", "teenager" },
  },
  {
    "“It is sad,” said Tom Rowe. The girl replied: “I was bored.”\n",
    { "It is sad", "Tom Rowe", "I was bored", "girl" },
  },
  {
    "“I am angry,” said Jane Rowe. Karl Bell disagreed. “It's a relief,” said the 22-year-old.\n",
    { "I am angry", "Jane Rowe", "a relief", "Karl Bell" },
  },
  {
    "“It is brutal,” said Mateo Rowe. The win went to his team mate George Dent. “I'll keep it,” said the Briton.\n",
    { "It is brutal", "Mateo Rowe", "keep it", "George Dent" },
  },
})

tell("Who is arrested is not who prosecutes", {
  {
    "Rhys Tanner, prosecuting, said Dent spent the money on cruises. When arrested, he told police: "
      .. "“I was borrowing it.”\n",
    { "borrowing it", "Dent" },
  },
})

tell("Its governor is the governor whom the text names later", {
  {
    "Its governor said prices were “sticky”. “We wait,” said the governor, Julian Dent.\n",
    { "sticky", "Julian Dent", "We wait", "Julian Dent" },
  },
})

tell("Witnesses are counted as the text brings them in", {
  {
    "A witness said the car was red. Another witness, Ivo Moe, said it was blue. “It was fast,” the "
      .. "first witness said. "
      .. "“It was slow,” the second witness said.\n",
    { "It was fast", "witness", "It was slow", "Ivo Moe" },
  },
})

tell("Whom the marks name does not say so", {
  {
    "Tom Moe and Ivo Hale called. “I’m Tom Moe,” he said.\n",
    { "Tom Moe,", "Tom Moe" },
  },
  {
    "The order of Ivo Dent left Carl Barr no choice. “Send Barr to the coast!” he said.\n",
    { "Send Barr", "Ivo Dent" },
  },
  { "Tom Moe called. “I'm Ann Barr,” she said.\n\nAnn Barr wept.\n", { "Ann Barr,", "Ann Barr" } },
})

tell("An office is another's where the text tells of another case or place", {
  {
    "The mayor said the pool would close.\n\nMayor Linda Hale of neighbouring Hexley said her town "
      .. "would keep its pool.\n",
    { "pool would close", "mayor", "keep its pool", "Linda Hale" },
  },
  {
    "The judge said the term would be long. In a separate case, Judge Helen Hale jailed a man. “You "
      .. "are a menace,” Judge Hale said.\n",
    { "would be long", "judge", "a menace", "Helen Hale" },
  },
  {
    "The coach said it was “hard”.\n\nCoach Ann Barr, visiting Hale on Saturday, said it was “fair”.\n",
    { "it was “hard”", "Ann Barr", "it was “fair”", "Ann Barr" },
  },
})

tell("Who speaks for somebody is told by that", {
  {
    "A spokesman for the council said the road would open. A spokesman for the police said two were hurt. "
      .. "“It opens on Friday,” the council spokesman said.\n",
    { "opens on Friday", "spokesman for the council" },
  },
})

tell("A regulator and a developer are not who has another office, unless that is what they are", {
  {
    "Headteacher Frank Hale said the roof leaked. The regulator said that the work was late. The developer said "
      .. "that it was sorry.\n",
    { "roof leaked", "Frank Hale", "work was late", "regulator", "it was sorry", "developer" },
  },
  {
    "Frank Hale, a software engineer, wrote the game. The developer said it was late.\n",
    { "it was late", "Frank Hale" },
  },
  {
    "Frank Hale, a developer, said the roof leaked. The developer said that the work was late.\n",
    { "roof leaked", "Frank Hale", "work was late", "Frank Hale" },
  },
})

tell("Another one of a trade goes on speaking", {
  {
    "“It is a loss,” said neighbour Frank Hale. Another neighbour said they were quiet. “They kept "
      .. "apart,” the neighbour said.\n",
    { "It is a loss", "Frank Hale", "kept apart", "Another neighbour" },
  },
  {
    "Mayor Ann Barr opened the fair. “It was fun,” said a mayor from Wales. The mayor said it was “loud”.\n",
    { "It was fun", "mayor from Wales", "it was “loud”", "Ann Barr" },
  },
})

tell("First and second are in the text's order", {
  {
    "A witness said the car was fast. A second witness said it was not. “It flew,” the first witness said. "
      .. "“It crawled,” the second witness said.\n",
    { "It flew", "witness", "It crawled", "second witness" },
  },
})

tell("A party's member", {
  {
    "Labour MP Claire Barr said it was wrong. Conservative MP Ron Hale said it was right. "
      .. "“It hurts,” the Labour MP said. “It helps,” the Conservative said.\n",
    { "It hurts", "Claire Barr", "It helps", "Ron Hale" },
  },
  {
    "Sen. Amy Barr, R-Ohio, and Sen. Frank Hale, D-Iowa, wrote the bill. “It will pass,” the Ohio Republican said. "
      .. "“I hope so,” the Democrat said.\n",
    { "It will pass", "Amy Barr", "I hope so", "Frank Hale" },
  },
  {
    "Claire Barr, the MP for Hull, said the port was poor. “The port is dying,” the Hull MP said.\n",
    { "port is dying", "Claire Barr" },
  },
  {
    "Council leader George Barr said he was glad. “It is time,” said the Labour councillor.\n",
    { "It is time", "George Barr" },
  },
})

tell("A body of one kind is none of another", {
  {
    "Acme Foods said it would close. The charity Foodline said it would help. “We had no choice,” the company said. "
      .. "“We will be there,” the charity said.\n",
    { "had no choice", "Acme Foods", "will be there", "Foodline" },
  },
  {
    "St Anne's Hospital, a charity, will close. The charity said it was “sad”. The hospital said it was “costly”.\n",
    { "it was “sad”", "St Anne's Hospital", "it was “costly”", "St Anne's Hospital" },
  },
})

tell("What is called `it` is not `they`", {
  {
    "Villagers said they feared floods. The Rivers Agency said it would build a wall. “It will be "
      .. "ready soon,” it said. "
      .. "“We have heard that before,” they said.\n",
    { "ready soon", "Rivers Agency", "heard that before", "Villagers" },
  },
})

tell("Who has just spoken", {
  {
    "“The bar was open,” Mr Barr said. “When?” the judge asked. “At ten,” he said.\n",
    { "was open", "Barr", "When", "judge", "At ten", "Barr" },
  },
  {
    "Coach Carl Barr praised the team. “They ran all day,” he said. Alan Dent should be fit for Saturday, he said.\n",
    { "ran all day", "Carl Barr", "should be fit", "Carl Barr" },
  },
  {
    "Alan Dent will run again, he said on Monday. “I am ready,” he added.\n",
    { "run again", "Alan Dent", "am ready", "Alan Dent" },
  },
})

tell("Whom the clause names is not who says it", {
  {
    "Brian Colm wept. Colm's lawyer, Steven Ruiz, asked for leniency. He said Colm was “no monster”.\n",
    { "no monster", "Steven Ruiz" },
  },
  {
    "Walter Dent shook his head. “I never hid it,” he said.\n\nThe mayor said he had placed Dent on leave.\n",
    { "never hid it", "Walter Dent", "on leave", "mayor" },
  },
})

tell("Who acts before a quotation speaks it", {
  {
    "Tilm made banjos. “Leave it to me,” Tilm said.\n\nThe son, Wade, came back at 11. “What did you "
      .. "say?” he asked me.\n",
    { "Leave it to me", "Tilm", "What did you say", "Wade" },
  },
  {
    "The coach, Andy Broom, said the catches were “village”. One of the culprits, fielder Ravi "
      .. "Menon, held up his hands. "
      .. "“I never saw it,” he said.\n",
    { "“village”", "Andy Broom", "never saw it", "Ravi Menon" },
  },
  {
    "Auctioneer Hamish Dent said it was rare. “I knew it,” he said.\n\nThe owner, a retired plumber, "
      .. "had hung it in a shed. "
      .. "“My wife hates it,” he said.\n",
    { "I knew it", "Hamish Dent", "wife hates it", "owner" },
  },
})

tell("An office goes by its initials, a spokesperson by they", {
  {
    "District Police Officer Imran Shah said two men fled. “We are looking,” the DPO said.\n",
    { "We are looking", "Imran Shah" },
  },
  {
    "Superintendent of Police Asha Rane said two men fled. “We are looking,” the SP said.\n",
    { "We are looking", "Asha Rane" },
  },
  {
    "Director-General of Police Asha Rane said two men fled. “We are looking,” the DGP said.\n",
    { "We are looking", "Asha Rane" },
  },
  {
    "Superintendent of Police Asha Rane said two men fled. “We are looking,” the ST said.\n",
    { "two men fled", "Asha Rane", "We are looking", "ST" },
  },
  {
    "Undersecretary of State Robert Hale said it was late. The US said that talks would go on.\n",
    { "was late", "Robert Hale", "talks would go on", "US" },
  },
  {
    "A spokesperson for the landlord, Crown Quarter, said it had to close. “We have offered to help,” they said.\n",
    { "offered to help", "spokesperson for the landlord" },
  },
})

tell("Words that look like titles", {
  { "“No,” said Don Krebs.\n", { "No", "Don Krebs" } },
  {
    "Arts and Culture Minister Zanele Mthi said it was late. “Names matter,” Mthi said.\n",
    { "it was late", "Zanele Mthi", "Names matter", "Zanele Mthi" },
  },
  {
    "A vicar has said he will not move it.\n\n“It is in the way,” said the Rev Tom Dent.\n",
    { "will not move it", "Tom Dent" },
  },
})
