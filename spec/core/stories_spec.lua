-- How stories bring people in and let them speak: the top of a story, words presented behind what was said, messages,
-- courts, people whose names are places.
local articles = require("articles")
local assert_said, roles_of = articles.assert_said, articles.roles_of

describe("The top of a story", function()
  it("reports he or she before the next sentence says who that is", function()
    assert_said("She has never been late, she says. Edith Carr, 45, has run the shop since May.\n", {
      "never been late",
      "Edith Carr",
    })
    assert_said("Before she became a judge, she said, she had sold shoes. Justice Edith Carr sings.\n", {
      "sold shoes",
      "Edith Carr",
    })
    local text = "A man was held for drowning his wife after she refused to sell her horse. Edith Carr owns the inn.\n"
    local quotes = articles.quotes(text)
    assert.equal(1, #quotes)
    assert.are_not.equal("Edith Carr", quotes[1].speaker)
  end)

  it("describes somebody whose name opens the next paragraph", function()
    assert_said(
      "HULL — A Yorkshire woman who was turned away from three inns says she wants an apology.\n\n"
        .. "Edith Carr, a bus driver from Goole, broke her wrist in May. “I walked,” Carr said.\n",
      { "an apology", "Edith Carr", "walked", "Edith Carr" }
    )
    local text = "A hill farmer has told of his “despair” after 23 ewes were lost.\n\n"
      .. "Huw Parry found them on Tuesday. “It was foxes,” said Mr Parry.\n"
    assert_said(text, { "despair", "Huw Parry", "foxes", "Huw Parry" })
    assert.same({ "hill farmer" }, roles_of(text, "Huw Parry"))
  end)

  it("describes nobody where it tells of two, of whom the next paragraph may name either", function()
    local text = "A constable hit a teacher with a ladder on Monday.\n\n"
      .. "Huw Parry, 41, was on his way home. “It was dark,” said Mr Parry.\n"
    assert.same({}, roles_of(text, "Huw Parry"))
  end)

  it("describes nobody who is something else by name", function()
    assert_said(
      "A baker has said that he will close his shop.\n\nIdris Hale, a surveyor, said the roof was unsafe.\n",
      { "close his shop", "baker", "unsafe", "Idris Hale" }
    )
  end)

  it("tells an office whose holder opens the next paragraph and speaks", function()
    local text = "The port minister has defended the delay, telling members that it was “a matter of weeks”.\n\n"
      .. "Helen Quart said the crane would stand by May.\n\n“Weeks,” said Rupert Fane, the shadow port minister. The "
      .. "port minister replied that he would see.\n"
    assert_said(text, { "matter of weeks", "Helen Quart", "by May", "Helen Quart", "he would see", "Helen Quart" })
    assert.same({ "port minister" }, roles_of(text, "Helen Quart"))
    assert_said(
      "The pier was shut on Monday, the judge said.\n\nIda Lund, a diver, said she was sorry.\n",
      { "on Monday", "judge", "sorry", "Ida Lund" }
    )
  end)

  it("tells an office of which the headline has told before", function()
    local text = "Pier to close, says mayor\n\nThe pier will close in May, the mayor has said.\n\n"
      .. "%s the wood is rotten.\n"
    local said = { "pier will close", "Ann Umber", "wood is rotten", "Ann Umber" }
    assert_said(text:format("Ann Umber said"), said)
    assert_said(text:format("Speaking in Hull on Tuesday, Ann Umber said"), said)
    said[2] = "mayor"
    assert_said(text:format("Ann Umber, a diver, said"), said)
    assert_said(text:format("Diver Ann Umber said"), said)
    assert_said(text:format("But a diver, Ann Umber, said"), said)
  end)

  it("tells of somebody whose name the next paragraph has behind what he or she is doing", function()
    assert_said(
      "A chemist sold chalk for two years, a prosecutor told a court on Tuesday.\n\n"
        .. "Opening the case, Tadeo Okon said the chalk was blue.\n",
      { "two years", "Tadeo Okon", "was blue", "Tadeo Okon" }
    )
  end)

  it("tells of a body, and the one of its kind opens the next paragraph", function()
    assert_said(
      "A secondary school that locks up telephones says its library is full.\n\n"
        .. "Oakhang Academy, in Pellbury, bought the lockers in May.\n",
      { "library", "Oakhang Academy" }
    )
    assert_said(
      "A museum said on Monday that a vase was gone.\n\nHolm Police were called on Sunday.\n",
      { "vase", "museum" }
    )
  end)
end)

describe("Behind its marks what was said", function()
  it("is presented as somebody's", function()
    for behind, speaker in pairs({
      ["was how Greta Holm, the caretaker, put it."] = "Greta Holm",
      ["was the verdict of Omar Petty, who runs the pier."] = "Omar Petty",
      ["was Lena Ford's view."] = "Lena Ford",
      ["was all Tom Reed would say."] = "Tom Reed",
      ["is what the sign says."] = "sign",
      ["was the union's blunt reply."] = "union",
    }) do
      assert_said("“The stairs are wet” " .. behind .. "\n", { "stairs", speaker })
    end
    assert_said("Ada Bell was pale. “It will fall” was her answer.\n", { "will fall", "Ada Bell" })
  end)

  it("is pointed back at by the next sentence", function()
    for behind, speaker in pairs({
      ["\n\nSo says Greta Holm, the caretaker."] = "Greta Holm",
      ["Or so said Omar Petty, who runs the pier."] = "Omar Petty",
      ["That’s according to Lena Ford, a tenant."] = "Lena Ford",
      ["Those were the words of Tom Reed, a painter."] = "Tom Reed",
      ["\n\nSo says a gruff voice on the landing."] = "gruff voice on the landing",
      ["So Greta Holm said she would go."] = "Ada Bell",
      ["That is according to plan."] = "Ada Bell",
    }) do
      assert_said(
        "Ada Bell was pale. “The stairs are wet. They always were.” " .. behind .. "\n",
        { "always were", speaker }
      )
    end
    local text = "“The stairs are wet,” Ada Bell said. So said Omar Petty on Monday.\n"
    assert_said(text, { "stairs", "Ada Bell" })
    local quotes = articles.quotes("“The stairs are wet.” That’s according to Lena Ford, a tenant.\n")
    assert.same({ 1, "direct" }, { #quotes, quotes[1].kind })
  end)

  it("is a title still where nobody is presented", function()
    local text = "“Low Tide” was the best film of the year, and “The Gull” is what they had as a title.\n"
    local found = articles.annotate(text)
    assert.equal(0, #found.quotes)
  end)

  it("is by who cuts in, whatever the words before", function()
    for _, verb in ipairs({ "cut in", "chimed in", "fired back", "burst out", "retorted" }) do
      assert_said(
        "Juror Pia Lind began: “He was cold.” “He was late,” " .. verb .. " the foreman. “Very late.”\n",
        { "was cold", "Pia Lind", "was late", "foreman" }
      )
    end
  end)

  it("is by who is told with an aside before the verb", function()
    assert_said(
      "At school she was slow. “Esther will make a sailor,” her headmistress, Miss Ada Prowse, wrote in a report.\n",
      { "a sailor", "Ada Prowse" }
    )
  end)

  it("is somebody else's where a mark was never closed before it", function()
    assert_said(
      "Warden Tom Howe said: “The path is shut at the mill.\n\n“Then how did it get through?” asked Lena Jansen.\n",
      { "path is shut", "Tom Howe", "get through", "Lena Jansen" }
    )
    assert_said(
      "Warden Tom Howe said: “The path is shut at the mill.\n\n“It got through,” said Howe.\n",
      { "path is shut", "Tom Howe", "got through", "Tom Howe" }
    )
  end)

  it("is no part of a wish that the next sentence tells of", function()
    assert_said(
      "Rita Moss, a vet, said that the horse was ill. “It shook like a leaf.” Inspector Paula Venn wants to see it.\n",
      { "like a leaf", "Rita Moss", "to see it", "Paula Venn" }
    )
  end)
end)

describe("A message", function()
  it("is its writer's where it is called `it`", function()
    assert_said(
      "“I am tired of gulls,” Ngozi Petrov, a warden, wrote in an email. “They are in my boat,” it went on.\n",
      { "of gulls", "Ngozi Petrov", "in my boat", "Ngozi Petrov" }
    )
    assert_said(
      "The Holm Board said in a statement that it was sorry. “We were wrong,” it said.\n",
      { "were wrong", "Holm Board" }
    )
  end)

  it("is whose it is called by a noun, too", function()
    assert_said(
      "Odd Kruse, the minister, sat down. “Has he seen it?” asked Nora Tembe. “He has,” came the minister's reply.\n",
      { "seen it", "Nora Tembe", "He has", "Odd Kruse" }
    )
    assert_said("“Never,” came the answer from Odd Kruse.\n", { "Never", "Odd Kruse" })
  end)
end)

describe("Somebody", function()
  it("is named in brackets behind a noun", function()
    local text = "The chaplain (Ines Rook) said: “We feed him.”\n"
    assert_said(text, { "feed him", "Ines Rook" })
    assert.same({ "chaplain" }, roles_of(text, "Ines Rook"))
  end)

  it("is named in a comma behind an office in letters, whoever's it is", function()
    for _, whose in ipairs({ "Their", "Our", "The" }) do
      local text = "The bridge opened. " .. whose .. " MP, Gordon Sale, said the work was late.\n"
      assert_said(text, { "work was late", "Gordon Sale" })
      assert.same({ "MP" }, roles_of(text, "Gordon Sale"))
    end
  end)

  it("of two with one surname is who has the doctor's role that Dr tells", function()
    assert_said(
      "Paul Brand, a teacher, was carried off by his brother, Karl Brand, a physician. “It broke,” said Dr Brand.\n",
      { "broke", "Karl Brand" }
    )
  end)

  it("without a name goes by another noun", function()
    assert_said(
      "“It hummed,” said a schoolboy. A nurse said it whistled. “Nobody heard,” the boy said.\n",
      { "hummed", "schoolboy", "whistled", "nurse", "Nobody heard", "schoolboy" }
    )
  end)

  it("is he or she who is brought in doing something", function()
    assert_said("A bus driver waiting at the gate laughed. “Mine is full,” he said.\n", { "full", "bus driver" })
    assert_said(
      "An envoy said peace was near. On the far bank, a guard was handing out tea. “Walk on,” he said.\n",
      { "near", "envoy", "Walk on", "guard" }
    )
  end)

  it("who goes by an age or by children has just spoken", function()
    assert_said(
      "Moira Kett runs the union. “It is late,” she said.\n\nStudent Callum Obi, on his way home, said he would wait. "
        .. "“It is cold,” said the 21-year-old.\n",
      { "would wait", "Callum Obi", "cold", "Callum Obi" }
    )
    assert_said(
      "Clara Hutch, a cook whose son was ill in May, said she had seen it. “By Monday he slept,” said the mother of "
        .. "three.\n",
      { "By Monday", "Clara Hutch" }
    )
  end)

  it("is told before a clause about a relative", function()
    assert_said(
      "Outside court Gordon Pym, whose mother Elsie lost £900 and died in May, said no fine was enough.\n",
      { "no fine", "Gordon Pym" }
    )
  end)

  it("in a clause inside a source reports no more than that", function()
    assert_said(
      "The nurse who found Mr Hale on the stairs, Ann Carr, told the inquest that the lift was out of order.\n",
      { "out of order", "Ann Carr" }
    )
  end)

  it("who speaks in a report goes on in the next paragraph, and no turns are taken", function()
    assert_said(
      "Imam Khalid Benn said he had been asked much. “Some had heard of it,” he said.\n\nClara Hutch, a cook, said she "
        .. "had seen it. “He slept,” said Ms Hutch.\n\n“I was never so frightened.”\n",
      { "heard of it", "Khalid Benn", "slept", "Clara Hutch", "frightened", "Clara Hutch" }
    )
  end)
end)

describe("Somebody told by where he or she is from", function()
  it("has just spoken, in the paragraph or before it", function()
    assert_said(
      "Evan Juma runs the clinic. “It is late,” Juma said.\n\nIts officer, Claire Habi, urged people to boil water. "
        .. "“If you have no wood, come,” said the Rwandan.\n",
      { "no wood", "Claire Habi" }
    )
    assert_said(
      "Quay Line chief executive Stavros Melas said volumes were up.\n\n“We have seen this film,” the Greek said.\n",
      { "this film", "Stavros Melas" }
    )
  end)
end)

describe("Her son", function()
  it("is he who speaks behind what is told of him", function()
    assert_said(
      "“I have learned much,” said Kazi Adeola, 12.\n\nHis grandmother did not agree. “He has learned to fall,” she "
        .. "said.\n",
      { "learned to fall", "grandmother" }
    )
  end)
end)

describe("An interview", function()
  it("is parted by what the paper tells between its turns", function()
    assert_said(
      "TABLE: Why no chairs?\n\nTANN: Because people stand.\n\nTABLE: Do you sit?\n\nTANN: Ask my knees.\n\n"
        .. "Her partner, Sol Adiche, came in. “We argue about chairs,” Adiche said.\n\n"
        .. "TABLE: Is that true?\n\nTANN: Often.\n",
      { "Ask my", "TANN", "argue about", "Sol Adiche", "Is that true", "TABLE", "Often", "TANN" }
    )
  end)
end)

describe("A name that is a place's or a body's elsewhere", function()
  it("is a person's beside an age or a noun for one", function()
    for text, role in pairs({
      ["Petra Lyndhurst, a plumber, said the work was late.\n"] = "plumber",
      ["The floods minister, Petra Lyndhurst, said the work was late.\n"] = "floods minister",
      ["The town's head teacher, Georgia Lancaster, said the work was late.\n"] = "town's head teacher",
    }) do
      local name = text:match("Petra Lyndhurst") or "Georgia Lancaster"
      local found = articles.annotate(text)
      assert.equal(name, found.speakers[1].name)
      assert.equal("person", found.speakers[1].type)
      assert.same({ role }, found.speakers[1].roles)
    end
  end)

  it("is a person's behind a noun for who hears people, which is no role", function()
    assert_said(
      "Outside court Gordon Pym said no fine was enough.\n\n“Mum was ill,” he said.\n",
      { "no fine", "Gordon Pym", "Mum was ill", "Gordon Pym" }
    )
    assert.same({}, roles_of("He told the court Ann Carr was late. “Late,” said Carr.\n", "Ann Carr"))
  end)

  it("is not a person's beside a noun for bodies", function()
    local found = articles.annotate("Austin Bank, a lender, said the work was late.\n")
    assert.equal("organization", found.speakers[1].type)
  end)
end)

describe("A noun at a sentence's head is in front of the name", function()
  it("whatever follows the name", function()
    for noun, name in pairs({ ["Film-maker"] = "Orla Devane", Farrier = "Gordon Hale", Busker = "Anna Carr" }) do
      local text = noun .. " " .. name .. ", who trained in Hull, said the work was late.\n"
      assert_said(text, { "work was late", name })
      assert.same({ noun }, { roles_of(text, name)[1] })
    end
  end)

  it("with the office's other words", function()
    local text = "“We like it,” chief operating officer Despina Pano told the paper.\n"
    assert.same({ "chief operating officer" }, roles_of(text, "Despina Pano"))
  end)
end)

describe("Where something is based", function()
  it("is no part of its name, nor of a person's where he or she was born", function()
    for text, name in pairs({
      ["Oslo-based Fjord Brokers said it was long.\n"] = "Fjord Brokers",
      ["“No,” said Kabul-born Zara Khan.\n"] = "Zara Khan",
    }) do
      assert.equal(name, articles.annotate(text).speakers[1].name)
    end
  end)
end)

describe("Two names before a noun for somebody", function()
  it("tell together what one person is, unless one of them speaks as well", function()
    for text, role in pairs({
      ["“We won,” said Albion and England captain Ann Parker.\n"] = "Albion and England captain",
      ["Hull and Goole MP Ann Parker said that they had won.\n"] = "Hull and Goole MP",
    }) do
      assert.same({ role }, roles_of(text, "Ann Parker"))
    end
    assert_said("Holm Council and Goole mayor Ann Parker said no pier was safe.\n", {
      "no pier",
      "Holm Council and Goole mayor Ann Parker",
    })
  end)
end)

describe("In court", function()
  it("it is a role for whom a lawyer acts", function()
    local text = "Prosecuting, Rupert Amsel said the lamp was off.\n\nNadia Birch, defending, said it was on. "
      .. "Tom Hale, for the crown, said no. Ann Carr, representing the driver, said he was ill.\n"
    assert.same({ "Prosecuting" }, roles_of(text, "Rupert Amsel"))
    assert.same({ "defending" }, roles_of(text, "Nadia Birch"))
    assert.same({ "for the crown" }, roles_of(text, "Tom Hale"))
    assert.same({ "representing the driver" }, roles_of(text, "Ann Carr"))
  end)

  it("whom a lawyer defends says nothing, and is part of the role", function()
    local text = "Dan Umber took the ferry. Defending Umber, Ann Carr KC said her client was lost.\n\n"
      .. "Tom Hale, prosecuting Umber, told the court that it was theft.\n"
    articles.assert_said(text, { "client was lost", "Ann Carr", "it was theft", "Tom Hale" })
    assert.same({ "Defending Umber" }, roles_of(text, "Ann Carr"))
    assert.same({ "prosecuting Umber" }, roles_of(text, "Tom Hale"))
    assert.equal(2, #articles.quotes(text))
  end)

  it("but not whom a coach defends", function()
    local text = "Dan Umber missed twice. Defending Umber, Ann Carr said the striker was unlucky.\n"
    assert.same({}, roles_of(text, "Ann Carr"))
  end)
end)

describe("One of several", function()
  it("is somebody new, of whom he or she goes on to speak", function()
    assert_said(
      "“It is hard,” Mr Carr said. One of the victims, a taxi driver, told reporters that he had sold his flat. "
        .. "“My girl passed,” he said.\n",
      { "hard", "Carr", "sold his flat", "One of the victims", "My girl", "One of the victims" }
    )
  end)
end)

describe("Who has just asked", function()
  it("is not who answers, with marks around the question and without", function()
    for _, question in ipairs({
      "“Was it written down?” Ms Ann Carr asked.",
      "Counsel for the family, Ms Ann Carr, asked whether it had been written down.",
    }) do
      assert_said(question .. " “I wish it had been,” the witness replied.\n", {
        "written down",
        "Ann Carr",
        "I wish",
        "witness",
      })
    end
  end)
end)

describe("A role is not", function()
  it("the small word of a verb, nor that somebody has died", function()
    assert.same({}, roles_of("“No,” shot back Peter Hale.\n", "Peter Hale"))
    local text = "Joan Hale, who has died aged 94, wove. “I saw colours,” she said in 1999.\n"
    assert.same({}, roles_of(text, "Joan Hale"))
  end)
end)

describe("A compound for what somebody is", function()
  it("is a role as its last part is, and means who has it", function()
    local text = "“No,” said Peter Hale, the co-driver. The co-driver said that it was late.\n"
    assert_said(text, { "No", "Peter Hale", "it was late", "Peter Hale" })
  end)
end)

describe("No speech is", function()
  it("the paper that was told, a name that is used, what something is called", function()
    for _, text in ipairs({
      "“It is wet,” she told “Rain & Shine”.\n",
      "A rebel who uses the nom de guerre “Sokol” left.\n",
      "Locals have a name for it: “the Wait”.\n",
      "Nobody was in the van, which the band calls “the Hearse”.\n",
      "She wrote a guidebook, “Winter Paths of Holm”.\n",
    }) do
      local found = articles.annotate(text)
      for _, quote in ipairs(found.quotes) do
        assert.truthy(articles.content(found, quote):find("It is wet", 1, true), text)
      end
    end
  end)
end)

describe("Who opens the next paragraph behind where it is said", function()
  it("is who has been described at the top", function()
    local text = "The head of the Bakers' Guild says flour is too dear, and she may strike.\n\n"
      .. "In an interview with Tom Moe on his morning show, Mary Kay Lee said her guild would “not bend”.\n"
    assert_said(text, { "flour", "Mary Kay Lee", "not bend", "Mary Kay Lee" })
    assert.same({ "head of the Bakers' Guild" }, roles_of(text, "Mary Kay Lee"))
  end)

  it("is somebody else where the words tell only when", function()
    local text = "The head of the Bakers' Guild says flour is too dear, and she may strike.\n\n"
      .. "In May, with flour at its peak, her rival Mary Kay Lee said her guild would “not bend”.\n"
    assert.same({ "rival" }, roles_of(text, "Mary Kay Lee"))
  end)
end)

describe("Whose book the last lines say the text is from", function()
  it("is who says I", function()
    local text = "The judge turned to me. “Your honour,” I said, “I am sorry.”\n\n"
      .. "Tom Hale wept. “He is good,” Hale said.\n\n"
    for _, line in ipairs({
      "From LOW WATER by Ann Lee. Copyright © 2015 by Ann Lee. Reprinted courtesy of Dale Books.\n",
      "Excerpted from “Low Water” by Ann Lee.\n",
    }) do
      assert_said(text .. line, { "Your honour", "Ann Lee", "is good", "Tom Hale" })
    end
  end)

  it("but not whom the story goes on to", function()
    assert_said("I went home. “I am sorry,” I said.\n\nFrom there the road goes by Tom Hale and his farm.\n", {
      "am sorry",
      false,
    })
  end)
end)
