-- Who is meant: one kind of sentence a case. What is said, and who says it, are told in pairs.
local articles = require("articles")

local assert_said = articles.assert_said

describe("A headline", function()
  local below = "\n\nBy Una Casey\n\nFormer mayor Eoin Moriarty, who left in May, said the council was deaf.\n"

  it("says by its end whose words it has", function()
    assert_said("Closing the pool will “gut” the estate, claims Moriarty" .. below, { "gut", "Eoin Moriarty" })
    assert_said("Pool plan is 'madness', says former mayor" .. below, { "madness", "Eoin Moriarty" })
  end)

  it("or behind a dash, if the text has the name again", function()
    assert_said("• We will not be silenced – Moriarty" .. below, { "silenced", "Eoin Moriarty" })
    assert_said("Man held after pool fire - Evening Crier" .. below, { "deaf", "Eoin Moriarty" })
  end)
end)

describe("He or she", function()
  it("is nobody whose name only tells which thing of somebody's it is", function()
    assert_said(
      "Singer Una Brook is back. “I wept,” says her coach, Karl Renk.\n\n"
        .. "It was the loss of her Jennifer necklace that hurt most, she says.\n",
      { "I wept", "Karl Renk", "hurt most", "Una Brook" }
    )
    assert_said(
      "Una Brook is back. Her friend Jennifer Tarn waved. “I wept,” she said.\n",
      { "I wept", "Jennifer Tarn" }
    )
  end)

  it("is who speaks behind whatever tells where and when", function()
    assert_said(
      "Sven Ahl, 34, pleaded guilty at Holm Magistrates’ Court on Monday to sailing without lights.\n\nOutside court "
        .. "he declined to be photographed but said he had not sailed since that night.\n",
      { "not sailed", "Sven Ahl" }
    )
  end)

  it("is who speaks, though `her` in what is said might be the same one", function()
    assert_said(
      [[
Shu Yarrow, a harbour engineer at Calder University, said the notice was not meant to keep Nancy Pelham from sailing
because the port did not think that it would deter her.

“It is hard to tell,” he said. Yarrow added that the notice was late.
]],
      { "hard to tell", "Shu Yarrow", "was late", "Shu Yarrow" }
    )
  end)
end)

describe("He or she is told from the given name", function()
  for woman, man in pairs({
    ["Katarzyna Wolska"] = "Zbigniew Wójcik",
    ["Siobhán Moran"] = "Pádraig Keane",
    ["Ngozi Okonjo"] = "Kwame Boateng",
    ["Nguyen Thi Lan"] = "Yusuf Taleb",
    ["Park Ji-woo"] = "Rajesh Sharma",
    ["Marie-Claire Aubigny"] = "José Cruz",
    ["Kerry-Ann Dunn"] = "Søren Kjær",
    ["Ayşe Şahin"] = "Jukka Salo",
    ["Parisa Rezaei"] = "Farid Mammadov",
  }) do
    it(("of %s and %s"):format(woman, man), function()
      local text = "The market opened on Monday.\n\n%s met %s at the gate.\n\n“The stalls were full,” %s said.\n"
      assert_said(text:format(woman, man, "she"), { "stalls", woman })
      assert_said(text:format(woman, man, "he"), { "stalls", man })
      assert_said(text:format(man, woman, "she"), { "stalls", woman })
    end)
  end
end)

describe("Who replies", function()
  it("is who was told", function()
    assert_said(
      "“The dough is flat,” Ada Crewe told Lena Moreau at the gate. “Cats don't mind,” she replied.\n",
      { "dough", "Ada Crewe", "Cats", "Lena Moreau" }
    )
  end)
end)

describe("Whose view something is", function()
  it("is told in front of it, inside it or behind it", function()
    assert_said("In the view of Ada Crewe, the old bridge is too narrow.\n", { "too narrow", "Ada Crewe" })
    assert_said("The old bridge is too narrow, in the opinion of engineers.\n", { "too narrow", "engineers" })
    assert_said("The old bridge is too narrow, in Ada Crewe's opinion.\n", { "too narrow", "Ada Crewe" })
    assert_said("The old bridge, in Ada Crewe's judgement, is too narrow.\n", { "too narrow", "Ada Crewe" })
  end)

  it("is no view of the sea, and no poll", function()
    assert.same({}, articles.annotate("The bridge stood in full view of the houses on the quay.\n").quotes)
    assert.same({}, articles.annotate("The party came third, in an opinion poll of no weight.\n").quotes)
  end)
end)

describe("Where somebody stands", function()
  it("is no part of who speaks", function()
    assert_said(
      "Outside court, Mrs Tarrant's son Gil, a bus driver, said the sentence was short.\n",
      { "sentence was short", "Gil" }
    )
    assert_said(
      "Beside the pool, her trainer Gil, a former diver, said the water was cold.\n",
      { "water was cold", "Gil" }
    )
  end)
end)

describe("Who does what a passive tells", function()
  it("stands behind by", function()
    assert_said(
      "The landlord's plan was rejected by the tenants' league as “a bribe”. The new tower was "
        .. "branded “a coat hanger” by Ormond, "
        .. "which builds lower ones.\n",
      { "a bribe", "tenants' league", "coat hanger", "Ormond" }
    )
  end)
end)

describe("A headline's words", function()
  it("are whose they are in the text, wherever they stand there", function()
    assert_said(
      [[
“Nobody thanked the goat”: farewell at the zoo

The keeper, Ilse Marang, retired on Friday.

“I fed them for forty years. Nobody thanked the goat either,” Marang said.
]],
      { "Nobody thanked the goat”", "Ilse Marang" }
    )
  end)
end)

describe("A headline's label", function()
  it("means whom the text calls so, or who says the same there", function()
    assert_said(
      "Warden: ‘We were too slow’\n\nRiver warden Noor Feld met the press on Monday. “I am sorry,” she said.\n",
      { "too slow", "Noor Feld", "sorry", "Noor Feld" }
    )
    assert_said(
      "Rink boss: ‘I should have closed the rink’\n\nNoor Feld, the manager, told the inquiry that she should have "
        .. "closed the rink. “It was thin,” she said.\n",
      { "I should", "Noor Feld" }
    )
  end)
end)

describe("He or she is", function()
  it("nobody of a song or a poster", function()
    assert_said(
      "The song is called “Farewell, Rosaleen.” Wade Pickard says he wrote it. His lawyer, Thelma Quill-Okoro, said he "
        .. "had been told to keep quiet. “Quiet is the word,” she said.\n",
      { "Quiet is", "Thelma Quill-Okoro" }
    )
  end)

  it("a woman by the name behind her initial", function()
    assert_said(
      "Dispatcher Monica Tull said the caller was calm. On cross-examination by defense attorney R. Scott Marr, she "
        .. "agreed that some sound calm in shock.\n",
      { "in shock", "Monica Tull" }
    )
  end)

  it("not who only carries the words", function()
    assert_said(
      "Mayor Rita Fell sat late. Through her lawyer, Tess Holm, she told the panel that the bag held onions.\n",
      { "onions", "Rita Fell" }
    )
  end)

  it("one of somebody's own who has just reacted", function()
    assert_said(
      "Nora Blake sold the boat. Her brother shrugged. “It was hers,” he said.\n\n"
        .. "Tom Marsh sold his, too. His wife, who is a nurse, shook her head. “It was ours,” she said.\n",
      { "was hers", "brother", "was ours", "wife" }
    )
  end)

  it("who was asked by somebody brought in to ask", function()
    assert_said(
      "Harbour Secretary Jorge Pinto said the tugs were late. “The ferry too?” asked a reporter from the Echo. "
        .. "“The ferry was there at five,” he said.\n",
      { "too?", "reporter from the Echo", "at five", "Jorge Pinto" }
    )
  end)

  it("somebody else than who is told of in terms of him or her", function()
    for _, aside in ipairs({ ", a friend of his", ", his old colleague", " (no pupil of his)", ", who met him" }) do
      assert_said(
        "“The bell was mine,” said Alan Quist.\n\nKirsty Vane" .. aside .. ", disagreed. “I cast it,” she said.\n",
        { "mine", "Alan Quist", "cast", "Kirsty Vane" }
      )
    end
  end)

  it("not who does something to her or him in the same clause", function()
    assert_said(
      "“I was early,” said Kirsty Vane.\n\nWarden Orin Feld, who came with a printer, had little to offer her. “We "
        .. "are looking at it,” he said.\n",
      { "early", "Kirsty Vane", "looking", "Orin Feld" }
    )
  end)

  it("who was asked in the sentence before", function()
    assert_said(
      "Alan Quist, for the defence, asked Orin Feld whether he had slept. “No,” he said. “I was awake.”\n",
      { "whether", "Alan Quist", "No", "Orin Feld", "awake", "Orin Feld" }
    )
  end)

  it("who is named next, at the top of the text", function()
    assert_said(
      "“I lost the goose,” he admits.\n\nOrin Feld, a warden, is in his kitchen. “It was white,” he says.\n",
      { "lost", "Orin Feld", "white", "Orin Feld" }
    )
  end)

  it("not who is spoken of", function()
    assert_said(
      "Chef Zainab Achterberg and the farmer, Lubomir Vance, met in court over a goose. “She cooked "
        .. "my prize goose,” he "
        .. "said. “He sold it to me,” she replied.\n",
      { "cooked", "Lubomir Vance", "sold it", "Zainab Achterberg" }
    )
  end)
end)

describe("In questions and answers", function()
  it("who has asked is not the witness", function()
    assert_said(
      "“There was no meeting, was there?” counsel Ines Holm asked him.\n\n“There was,” the witness, a driver for the "
        .. "club, replied.\n\n“When?”\n\n“On Sunday.”\n",
      { "no meeting", "Ines Holm", "There was,", "witness", "When", "Ines Holm", "Sunday", "witness" }
    )
  end)

  it("it is the asker's turn behind an answer", function()
    assert_said(
      [[
The inquest heard the cook, Bram Oduya.

“What was in the soup?” the coroner, Lena Achter, asked.

“Leeks,” Oduya said.

“And in the salt?”

“Salt,” he replied.

“Where was the tin?”

“On the shelf.”
]],
      {
        "soup", "Lena Achter",
        "Leeks", "Bram Oduya",
        "the salt", "Lena Achter",
        "tin", "Lena Achter",
        "shelf", "Bram Oduya",
      }
    )
  end)

  it("who asks does not reply, also where the question is only told of", function()
    assert_said(
      "Ms Tarn said that the pier was safe. A reporter asked whether she had walked on it. “Twice,” she answered.\n",
      { "Twice", "Tarn" }
    )
    assert_said("The diver, Olaf Renk, sat. A guest asked if he was tired. “No,” he replied.\n", { "No", "Olaf Renk" })
    assert_said("The diver, Olaf Renk, sat. A journalist asked why. “My knee,” he said.\n", { "knee", "Olaf Renk" })
    -- a guest may go on
    assert_said(
      "The mayor, Ada Renk, sat down. A tenant asked whether the lift would be mended. “I have twins,” she said.\n",
      { "twins", "tenant" }
    )
  end)

  it("she and he are told by whose turn it is", function()
    assert_said(
      [[
Engineer Sorin Balc appeared before the inquiry on Monday.

“Was the valve open?” asked Judge Mirela Tan.

“It was,” Balc said.

“Who opened it?” she asked.

“I did, my lady,” he said.

“Then why were we told it was shut?”

“I shut it afterwards,” he said.
]],
      { "Who opened", "Mirela Tan", "my lady", "Sorin Balc", "Then why", "Mirela Tan", "afterwards", "Sorin Balc" }
    )
  end)
end)

describe("Who is meant among several", function()
  it("Mr and Mrs of one surname", function()
    assert_said(
      "Colm Barr, a vet, and his wife, Ida Barr, sold the mill last week.\n\n“We were tired,” Mrs Barr said. Mr Barr "
        .. "thought the dam was unsafe.\n\n“It leaked,” he said. “It sang,” she said.\n",
      { "tired", "Ida Barr", "unsafe", "Colm Barr", "leaked", "Colm Barr", "sang", "Ida Barr" }
    )
  end)

  it("the spokeswoman is not the one for whom she speaks", function()
    assert_said(
      "A spokesman for the ferry confirmed that the boat had left. ‘It was late,’ the spokesman said.\n\nA spokeswoman "
        .. "for Ida Quill, the port minister, did not return calls on Sunday. ‘The minister was on the boat,’ the "
        .. "spokeswoman said yesterday.\n",
      { "late", "spokesman for the ferry", "on the boat", "spokeswoman for Ida Quill" }
    )
  end)

  it("the minutes, whatever day they are of", function()
    assert_said(
      "The pier is closed, the harbour board said. The ferry will run on Monday, according to board "
        .. "minutes of the same "
        .. "day.\n",
      { "ferry", "board minutes" }
    )
  end)

  it("the drugmaker is the company, and no federation", function()
    assert_said(
      "Northmere Biologics, a maker of flu vaccine, recalled it on Monday.\n\n“The vials are safe,” the drugmaker said."
        .. "\n\nThe Federation of Ward Nurses disagreed. “Some were blank,” the federation said. The drugmaker "
        .. "said in a notice that blank vials were few.\n",
      { "safe", "Northmere Biologics", "Some", "Federation of Ward Nurses", "few", "Northmere Biologics" }
    )
  end)

  it("the fire chief is who was introduced in these words", function()
    assert_said(
      "Town clerk Cyrus Quill and the fire chief, Nandini Reed, met the press. “We are short of ladders,” the clerk "
        .. "said. The fire chief said the animal had come for the shade.\n",
      { "ladders", "Cyrus Quill", "animal", "Nandini Reed" }
    )
  end)

  it("the witness is who has another title behind the comma", function()
    assert_said(
      "The first witness, retired plumber Noor Feld, told the court that she had heard a bang. Cyrus Quill, for the "
        .. "defence, suggested that she had been asleep.\n\n“I was awake,” said the witness.\n",
      { "bang", "Noor Feld", "asleep", "Cyrus Quill", "awake", "Noor Feld" }
    )
  end)

  it("whoever is two things is meant by each of the nouns", function()
    assert_said(
      "Noor Feld, a poet and plumber from Lea, and her agent, Cyrus Quill, missed the boat. “It left early,” the poet "
        .. "said. “Very early,” the agent said.\n",
      { "left", "Noor Feld", "Very", "Cyrus Quill" }
    )
    assert_said(
      "Detective Sergeant Noor Feld found the goose. The cook wept. “It was asleep,” the detective said.\n",
      { "asleep", "Noor Feld" }
    )
  end)

  it("the father of two is who has been told of, and the mother of somebody unnamed is named next", function()
    assert_said(
      "Orin Feld, 34, was fined on Monday. The father of two told the court that he was sorry.\n",
      { "sorry", "Orin Feld" }
    )
    assert_said(
      "The mother of a lost diver said on Monday that she would wait.\n\n“He swims,” Noor Feld said.\n",
      { "wait", "Noor Feld", "swims", "Noor Feld" }
    )
  end)

  it("two who are named behind a cue speak together", function()
    assert_said(
      "“Louder!” called Ida Quill and Tom Reed from the back.\n",
      { "Louder", "Ida Quill and Tom Reed" }
    )
  end)

  it("who has the title that stands before the surname", function()
    assert_said(
      "Councillor Ned Quill and his sister, Dr Ida Quill, differ about the wells. ‘The water is clean,’ Councillor "
        .. "Quill said. Dr Quill said nine people had been ill.\n",
      { "clean", "Ned Quill", "nine", "Ida Quill" }
    )
  end)
end)

describe("A relative pronoun behind a noun that only tells whose or where", function()
  it("means the one person before it", function()
    assert_said(
      "The frost upset the head of the beekeepers’ guild, who said the hives were empty.\n",
      { "empty", "head of the beekeepers’ guild" }
    )
    assert_said(
      "The frost upset Noor Feld, chair of the parish council, who said the hives were empty.\n",
      { "empty", "Noor Feld" }
    )
  end)

  it("means several, to their full extent", function()
    assert_said(
      "The frost drew criticism from keepers and growers in Norway who agree that the hives are empty.\n",
      { "empty", "keepers and growers in Norway" }
    )
    assert_said(
      "The frost drew fire from lawmakers in Parliament who agree that the hives are empty.\n",
      { "empty", "lawmakers in Parliament" }
    )
  end)
end)

describe("A participle behind a possessor", function()
  it("belongs to the noun behind it", function()
    assert_said(
      "Quill’s leading Danish rivals, Tova Brandt and Carl Umber, have both urged him to sell the mill.\n",
      { "sell", "Tova Brandt and Carl Umber" }
    )
  end)
end)

describe("I, where no by-line tells who writes,", function()
  it("is whom the last lines present as the writer", function()
    assert_said(
      "The mills are old. I think that the parish should sell them. Tova Brandt says that she would buy one.\n\n"
        .. "Noor Feld, a retired miller, is a member of the parish council.\n",
      { "should sell", "Noor Feld", "would buy", "Tova Brandt" }
    )
    assert_said(
      "The mills are old. I think that the parish should sell them.\n\nRep. Noor Feld, D-Fla., chairs the "
        .. "Mill Board.\n",
      { "should sell", "Noor Feld" }
    )
  end)

  it("is whoever signs the letter", function()
    assert_said(
      "The mills are old. I think that the parish should sell them.\n\nNoor Feld.\n\nOlympia, Wash.\n\n"
        .. "I believe the mills are fine.\n\nCarl Umber.\n",
      { "should sell", "Noor Feld", "fine", "Carl Umber" }
    )
  end)

  it("is nobody of whom the text tells", function()
    assert_said(
      "The mills are old. I think that the parish should sell them. Tova Brandt laughed.\n\nTova Brandt is a miller.\n",
      { "should sell", false }
    )
  end)
end)

describe("He, in a quotation behind a sentence that tells what somebody says,", function()
  it("goes on speaking, whoever that sentence is about", function()
    assert_said(
      "The mayor, Cyrus Quill, Orin Feld said, has made a “strange, wheat-free zone.”\n\n“So his friends "
        .. "are hungry,” he "
        .. "said.\n",
      { "strange", "Orin Feld", "hungry", "Orin Feld" }
    )
  end)
end)

describe("Whom an aside names behind a participle", function()
  it("is the one before it", function()
    assert_said(
      "Another critic, renowned Ohio historian Orin Feld, said it was late.\n",
      { "late", "Orin Feld" }
    )
  end)
end)

describe("Who made the remarks", function()
  it("was quoted before without a name", function()
    assert_said(
      "A senior baker has warned that bread will cost more.\n\nIlse Varga, a bread expert at Hull College, made the "
        .. "remarks at a fair in Orrin.\n",
      { "bread will cost more", "Ilse Varga" }
    )
  end)
end)

describe("Words without a cue are those of the one who, with these words,", function()
  it("does something in the next paragraph", function()
    local found = articles.annotate("“Now there is no way back.”\n\nWith these words, Tom Baker closed the gate.\n")
    assert.equal("Tom Baker", articles.speaker(found, found.quotes[1]))
  end)

  it("does something in the next sentence, whoever was named before", function()
    local found = articles.annotate("Tom Baker rose.\n\n“Now there is no way back.” With these words Ann Lee left.\n")
    assert.equal("Ann Lee", articles.speaker(found, found.quotes[1]))
  end)
end)

describe("Words that open a paragraph, where nobody before them can be meant", function()
  it("are of whoever is seen behind them", function()
    assert_said("“I never wanted a farm.” Lotte Kamp laughed and shut the gate.\n", { "a farm", "Lotte Kamp" })
    assert_said("“It is quiet now.” The baker, Olga Prinz, looks down the lane.\n", { "quiet", "Olga Prinz" })
    assert_said("“I will not pay.” Auctioneer Basil Thring lifted the horn.\n", { "pay", "Basil Thring" })
  end)

  it("are nobody's where somebody is only told of", function()
    for _, text in ipairs({
      "“I miss his laugh.” Lotte Kamp died on Friday.\n",
      "“You will be late.” Lotte Kamp did not hear her mother.\n",
      "“Stop!” Lotte Kamp ran on.\n",
      "“We will not pay.” Lotte Kamp's letter ends there.\n",
      "“It was my horn.” Police found Lotte Kamp in the bath.\n",
    }) do
      assert.is_nil(articles.annotate(text).quotes[1].speaker)
    end
  end)
end)

describe("The label of the next one in a row of quotations", function()
  it("says whose that is", function()
    assert_said(
      "The sculptor, Enzo Bell: “It is love.” The mayor, Ruth Pell: “It is a leg.” A passer-by: “It is late.”\n",
      { "love", "Enzo Bell", "leg", "Ruth Pell", "late", "passer-by" }
    )
  end)

  it("is none where it is not somebody", function()
    assert_said("“It is love,” said Enzo Bell. Her advice at noon: “Go home.”\n", { "love", "Enzo Bell" })
    assert_said("Ruth Pell told the court: “It was love.” The judge asked: “When?”\n", {
      "love",
      "Ruth Pell",
      "When",
      "judge",
    })
  end)
end)
