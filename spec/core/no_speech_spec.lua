-- Which marked words are no speech, and what nobody has said: one kind of sentence a case.
local articles = require("articles")

local read, with, assert_no_speech = articles.quotes, articles.quote_with, articles.assert_no_speech

describe("Nobody is quoted", function()
  local text = [[
“It was your fence, not mine,” said Wim Harrow, a beekeeper.

What would he plant? Harrow paused.

“More clover,” he said.

His cousin Odile Vantongeren agreed.

“You can't fence a bee,” said Vantongeren, who spent nine years at the North Bay Rail Board.
]]

  it("with the words that say who it is", function()
    for _, quote in ipairs(articles.annotate(text).quotes) do
      for _, span in ipairs(quote.spans) do
        local source = quote.source or { start = 0, ["end"] = 0 }
        assert.is_true(span[2] <= source.start or source["end"] <= span[1], text:sub(span[1] + 1, span[2]))
      end
    end
  end)

  it("by a word inside a name", function()
    for _, quote in ipairs(read(text)) do
      assert.are_not.equal("Rail", quote.cue)
    end
    local quotes = read("Guilherme dos Santos Fagundes, 41, said it was over. Noura binti Faisal said no.\n")
    assert.equal(2, #quotes)
    assert.equal("Guilherme dos Santos Fagundes", quotes[1].speaker)
    assert.equal("Noura binti Faisal", quotes[2].speaker)
  end)
end)

describe("In brackets behind a name", function()
  it("stands what it means, if it is no sentence", function()
    assert_no_speech("Olm Vega lives in Agua Verde (“green water”). It is late.\n", "green water")
    assert_no_speech("The feast of Nauryn (“new day”) is in March.\n", "new day")
    assert.equal(1, #read("The mayor of Hull (“I am not a crook”) left.\n"))
  end)

  it("stands what a body says, or who says I", function()
    assert.equal(2, #read("Hull Council (“no money”) and the union (“no deal”) did not agree.\n"))
    assert.equal(1, #read("Even Umber (“not my problem”) shrugged.\n"))
  end)
end)

describe("How much something is or tells", function()
  it("is not who says it", function()
    for _, quote in ipairs(read("The board says smoke kills. More than “seven of ten died from smoke.”\n")) do
      assert.equal("board", quote.speaker)
    end
    for _, quote in ipairs(read("The haste of the mayor and her “right to free speech” speaks volumes.\n")) do
      assert.are_not.equal("volumes", quote.speaker)
    end
  end)

  it("is not told by a name", function()
    assert.equal("Much", read("“It is late,” said Much, the mayor.\n")[1].speaker)
  end)
end)

describe("No speech is", function()
  it("what nobody said", function()
    assert_no_speech("Had the warden called “Stop!” the skaters would have turned.\n", "Stop!")
    assert_no_speech("You can hardly want a child to say “The ice is thin, please.”\n", "The ice is thin")
    assert_no_speech("If the warden had called “Stop!” the skaters would have turned.\n", "Stop!")
    assert_no_speech("Unless somebody shouts “The ice is thin!” they will skate on.\n", "The ice is thin!")
    assert_no_speech("Nobody said “The ice is thin.”\n", "The ice is thin.")
    assert_no_speech("“The ice is thin,” no one at the pond said.\n", "The ice is thin,")
    assert_no_speech("The warden never once shouted “Stop!” at the skaters.\n", "Stop!")
    assert_no_speech("Odile Vantongeren did not say “The ice is thin.”\n", "The ice is thin.")
    assert_no_speech("Two wardens left by the back door. Neither said “the ice is thin”.\n", "the ice is thin")
    assert_no_speech("Neither warden would say “yes” when asked to.\n", "yes")
    assert_no_speech("A better warden would have said “The ice is thin.”\n", "The ice is thin.")
    assert_no_speech("A warden with wet boots could hardly say “I stayed ashore.”\n", "I stayed ashore.")
  end)

  it("what somebody has yet to say, or left out", function()
    assert_no_speech("If the warden had gone out and called “Stop!” they would have turned.\n", "Stop!")
    assert_no_speech("The bell should say “Come in” at dusk.\n", "Come in")
    assert_no_speech("The wardens are taught to smile and say “Mind the ice”.\n", "Mind the ice")
    assert_no_speech("The book tells the warden to write “Checked” in it.\n", "Checked")
    assert_no_speech("No court can force a club to say “We are sorry”.\n", "We are sorry")
    assert_no_speech("Imagine a warden who says “Please skate” and means it.\n", "Please skate")
    assert_no_speech("You would not want to hear her say “Good try.”\n", "Good try.")
    assert_no_speech("Wim Harrow went home without saying “goodnight”.\n", "goodnight")
    assert_no_speech("Wim Harrow forgot to say “Stop” and nobody turned.\n", "Stop")
  end)

  it("what is to be said by a rule, or was never said in a life", function()
    assert_no_speech("A skater must stand and say “I am sorry” three times. Wim Harrow sat.\n", "I am sorry")
    assert_no_speech("Skaters are obliged by law to ask “May I pass?” before they turn.\n", "May I pass?")
    assert_no_speech("She is 84 and has never in her life said “How was your day?” She took my bag.\n", "How was")
  end)

  it("a word that is talked about", function()
    assert_no_speech("Odile Vantongeren dislikes the word “prodigy”, and banned the term “talent”.\n", "prodigy")
    assert_no_speech("“Sorry” occurs once in the letter.\n", "Sorry")
    assert_no_speech("The wardens shout no more; the phrase on it is “Room for all.” It is red.\n", "Room for all")
    local quotes = read("Odile Vantongeren coined the term “plate fever” in 1990.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("a name that people have given", function()
    assert_no_speech("Children have already named her “Crumpet”. She is six.\n", "Crumpet")
    assert_no_speech("Skaters have given the rock a name of its own, “the Tooth”. It is red.\n", "the Tooth")
  end)

  it("what is printed, sewn or written on something", function()
    assert_no_speech("Behind the bar hangs a card with the words “The boss is mostly right”. It is red.\n", "The boss")
    assert_no_speech("The club’s brochure has “A day on the ice” on its cover. It is red.\n", "A day on")
    assert_no_speech("Somebody has written “Come home, Lola” on it 12 times. It is red.\n", "Come home")
    assert_no_speech("Odile Vantongeren keeps her bills in a tin marked “Fuel.” It is red.\n", "Fuel.")
    assert_no_speech("Wim Harrow, known for his catchphrase, “And mind the step,” signed off.\n", "And mind")
    assert_no_speech("The file, marked “top secret”, warned that the dam was weak.\n", "top secret")
    assert_no_speech("The crate, labelled “Fragile,” fell off the lorry.\n", "Fragile,")
  end)

  it("what a thing or a body is called that then does something", function()
    assert.same({}, read("A hound called Biscuit was put to sleep.\n"))
    local quotes = read("A group called Dawn Line has raised £9,000 and says that a buyer has come.\n")
    assert.same({ 1, "Dawn Line" }, { #quotes, quotes[1].speaker })
    quotes = read("A neighbour called Wim Harrow a liar.\n")
    assert.same({ 1, "neighbour" }, { #quotes, quotes[1].speaker })
  end)

  it("a title that somebody else has written", function()
    assert_no_speech("Ada Lund, who also wrote “The Wrong Shore,” gave a talk on snow.\n", "The Wrong Shore,")
  end)

  it("but what must be said is, in somebody’s words", function()
    local quotes = read("Odile Vantongeren said wardens should say “what they see and no more”.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
    quotes = read("The warden is expected to say: “We will mend the gate.”\n")
    assert.equal("warden", quotes[1].speaker)
    for _, text in ipairs({
      "Skaters must declare “any sledge of foreign make”, the warden said.\n",
      "The skaters never said “stop”, the warden told the club.\n",
      "The warden said she would not say “no” to a thaw.\n",
      "The club must say “sorry”, according to the warden.\n",
    }) do
      assert.equal("warden", read(text)[1].speaker)
    end
  end)

  it("a name that somebody gives", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "A skater who gives his call sign as “Bison” shrugs.\n", "Bison")
    assert_no_speech(said .. "One woman, who gave her name only as “Dot”, left.\n", "Dot")
  end)

  it("a name that those around somebody use, or everybody for something", function()
    assert_no_speech("The other pilots called him “Grandpa.” It was Tom Roe.\n", "Grandpa")
    assert_no_speech(
      "Pat Roe, a regular at what everybody calls “the wise men's table,” said it would rain.\n",
      "the wise men"
    )
  end)

  it("a word for the kind of thing that stands behind it", function()
    assert_no_speech("Ann Lee has a “neutral” recommendation on the bank. “It is dear,” she said.\n", "neutral")
  end)

  it("a title that somebody wrote", function()
    assert_no_speech("Bola Ade, who wrote “The Baker’s Wife” for her, said she was funny.\n", "The Baker’s Wife")
  end)

  it("a name that an as-clause gives", function()
    assert_no_speech("The “white plate”, as skaters have always called the pond, opened on Sunday.\n", "white plate")
  end)

  it("a name that is given to a thing", function()
    assert_no_speech("The warden, nicknamed “little Tom”, was arrested on Thursday.\n", "little Tom")
    assert_no_speech("Odile Vantongeren keeps the gate. The patrol was called “nightjar”.\n", "nightjar")
    assert_no_speech("A sledge called “trouble” went through the ice.\n", "trouble")
  end)

  it("but what somebody calls a thing is", function()
    local quotes = read("The pond was called “reckless” by Odile Vantongeren, the warden.\n")
    assert.matches("“reckless”", table.concat(with(quotes, quotes[#quotes].spans[1]).spans, " "), 1, true)
    quotes = read("The warden called “help” from the bank.\n")
    assert.equal("warden", quotes[1].speaker)
  end)

  it("a title beside the work, whatever verb is in front, and what is joined to it", function()
    local text = "Odile Vantongeren, the composer, also wrote “Seven Plates” and the song “Carry the Ice Home.”\n"
    assert_no_speech(text, "Seven Plates")
    assert_no_speech(text, "Carry the Ice")
    assert_no_speech("The warden was sent a map and two prints of “The Skater's Almanac.”\n", "Almanac")
  end)

  it("a title behind the work and a comma", function()
    assert_no_speech("In her memoir, “Without a Plate,” Odile Vantongeren wrote of the pond.\n", "Without a Plate,")
    assert_no_speech("Her best song, “Thaw,” got an ovation.\n", "Thaw,")
  end)

  it("several titles that somebody wrote", function()
    local text = "Odile Vantongeren, who wrote “Seven Plates”, “Cold Tea” and “The Long Thaw”, has died. "
      .. "“She was kind,” said Wim Harrow.\n"
    for _, title in ipairs({ "Seven Plates", "Cold Tea", "The Long Thaw" }) do
      assert_no_speech(text, title)
    end
    local letter = read("Odile Vantongeren wrote “I am tired” and “send the boat” to her son.\n")
    assert.equal("Odile Vantongeren", letter[1].speaker)
  end)

  it("what somebody does with a title", function()
    for _, text in ipairs({
      "The theatre is dropping its new “The Ice Road”.\n",
      "Odile Vantongeren pinned up the timetable of a course called “Plates of the North”.\n",
    }) do
      for _, quote in ipairs(articles.annotate(text).quotes) do
        assert.equal("stance", quote.act)
      end
    end
  end)

  it("a motto beside its noun", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "The motto, “we never skate on a Sunday”, hangs above the door.\n", "we never skate")
    assert_no_speech(said .. "The motion — “that this club deplores the thaw” — was lost.\n", "that this club")
    assert_no_speech(said .. "The petition, “Save our pond from the thaw,” has 300 names.\n", "Save our pond")
    local quotes = read("The warden’s motto, “we never skate on a Sunday,” said Odile Vantongeren, is old.\n")
    assert.equal("Odile Vantongeren", quotes[1].speaker)
  end)

  it("what stands written on a thing", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    for _, text in ipairs({
      "A sign by the pond said “Mind the ice.”",
      "A sign, in red letters, reads: “Mind the ice.”",
      "The skaters held placards that said “Mind the ice” and walked round the pond.",
      "The trucks that came to mend it all say “Mind the ice” on the side.",
      "She slept beneath a poster in the hall that promised “Mind the ice!” to everybody.",
      "Skaters in hats saying “Mind the ice” queued at the gate.",
      "Carved over the gate are the words “Mind the ice”.",
      "Every sledge carries the slogan “Mind the ice”.",
      "They were given a ticket stamped “Mind the ice”.",
      "She sold badges with the message “Mind the ice”.",
      "Somebody had painted “Mind the ice” across the barn.",
      "Wim Harrow has “Mind the ice” tattooed on his neck.",
      "Wim Harrow has “Mind the ice” on his van.",
      "Wim Harrow held up a cardboard sign: “Mind the ice”.",
      "“Mind the ice,” a sign on the gate says.",
    }) do
      assert_no_speech(said .. text .. "\n", "Mind the ice")
    end
  end)

  it("what somebody is called by others", function()
    for _, text in ipairs({
      "Nurse Olga Reyes, whom patients call “the Colonel,” has retired.\n",
      "Ida Moss, a broker the market knows as “Auntie,” sold on Monday.\n",
      "“Thunder,” as the fans call him, has played 300 games.\n",
      "The lift was shut by a porter everyone calls “Biscuit.”\n",
    }) do
      assert.same({}, read(text))
    end
    assert.equal("critics", read("The plan, which critics call “a bribe for the idle,” passed.\n")[1].speaker)
  end)

  it("words in lights, and a thing with a title that is found", function()
    assert.same({}, read("“Better with Bunty's” glows in neon letters above the factory.\n"))
    assert.same({}, read("The police found a copy of “The Long Furrow” in the car.\n"))
  end)

  it("but what those say who hold the thing or make it is", function()
    for text, speaker in pairs({
      ["A man holding a sign said “It will not hold us.”\n"] = "man",
      ["The truck driver said “It will not hold us.”\n"] = "truck driver",
      ["A letter from the club said “It will not hold us.”\n"] = "club",
      ["“It will not hold us,” the ticket clerk said.\n"] = "ticket clerk",
    }) do
      assert.equal(speaker, read(text)[1].speaker)
    end
  end)

  it("a name by which somebody calls himself", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "A skater calling himself “Slush” fell in.\n", "Slush")
    for _, opinion in ipairs({ "a fool on ice", "Irish", "Republican" }) do
      local found = read(("Wim Harrow called himself “%s”.\n"):format(opinion))
      assert.equal("Wim Harrow", found[1] and found[1].speaker, opinion)
    end
  end)

  it("what several call themselves or a thing", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "The “moles of the quay”, as three divers call themselves, sat at the back.\n", "moles")
    assert_no_speech(said .. "“The Mangle”, as skaters call the gate, was shut.\n", "Mangle")
  end)

  it("a song's line", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech(said .. "The song ends with the line “I'll put the big light on tonight”.\n", "big light")
  end)

  it("a title with its author, or with what it is, behind it", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    local list = "On the list: “Salt for the Plates” by Wim Harrow, “A Year of Thaw” (Ines Brandt) and "
      .. "“The Lower Pond”.\n"
    assert_no_speech(said .. list, "Salt for")
    assert_no_speech(said .. list, "A Year of")
    assert_no_speech(said .. list, "The Lower Pond")
    assert_no_speech("The band closed with “Come Back on Friday,” the song that made it rich.\n", "Come Back")
    assert_no_speech(said .. "The prize went to “The Man Who Ate Ice,” Wim Harrow’s first novel.\n", "The Man Who")
    assert_no_speech(said .. "The skaters sang “Carry the Ice Home” to her.\n", "Carry the Ice")
    assert_no_speech(said .. "She lost the leaflet that came with it, “Your Ice and You”.\n", "Your Ice")
  end)

  it("a second name", function()
    assert_no_speech("Wim Harrow, “Soft Shoes” to his crew, said the gate was shut.\n", "Soft Shoes")
    assert_no_speech("Wim “Two Coats” Harrow was cold. “It is ice,” said Odile Vantongeren.\n", "Two Coats")
    assert_no_speech("Wim Harrow, a.k.a. “Slush,” was cold. “It is ice,” said Odile Vantongeren.\n", "Slush")
    assert_no_speech("A man who answered to “Turnip” opened the gate. “Skate,” he said.\n", "Turnip")
  end)

  it("what a brochure says, in brackets, or what is so called", function()
    local said = " “I had looked at it,” said Odile Vantongeren, the warden.\n"
    assert_no_speech("The pump (the “quiet heart” of the brochure) was broken." .. said, "quiet heart")
    assert_no_speech("A spokeswoman declined to discuss its so-called “ice promise”." .. said, "ice promise")
  end)

  it("a title at the start of a sentence", function()
    assert_no_speech("The pond opened on Sunday. “Low Tide” star Ines Brandt cut the ribbon.\n", "Low Tide")
  end)

  it("a title that is what a verb has for its object, or that stands before what it is of", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech("Wim Harrow, who wrote the “Thaw Notes” page of the Ledger, died. " .. said, "Thaw Notes")
    assert_no_speech("The review praised the choir’s musical, “The Duke’s Skate”. " .. said, "Duke’s Skate")
    assert_no_speech("“The Salt Pond,” the last play written in Lund, opens on Friday. " .. said, "Salt Pond")
  end)

  it("the motto of a school, and what stands over its gate", function()
    local said = "“It will not hold,” said warden Odile Vantongeren.\n\n"
    assert_no_speech("Under a plan the school’s slogan will be “Skate Your Best”. " .. said, "Skate Your")
    assert_no_speech("The boys sang beneath the words “Labor et Glacies”, carved in oak. " .. said, "Labor et")
    assert_no_speech("The sign at Oak and Main, already bent, reads “Thaw Ahead.” " .. said, "Thaw Ahead")
    assert_no_speech("Over the boathouse it says “Skate at dawn”. " .. said, "Skate at dawn")
    assert_no_speech("On the back of the ticket it said “No refunds”. " .. said, "No refunds")
    assert_no_speech("Every sledge of the club bears the promise “Dry socks for all”. " .. said, "Dry socks")
  end)
end)

describe("Nobody has said", function()
  it("what somebody might have, or what whoever says it has to expect", function()
    assert_no_speech("Had the guard radioed “Turn back” at six, the boat would be afloat.\n", "Turn back")
    assert_no_speech("A passenger who asked “Is it far?” would be put ashore.\n", "Is it far")
  end)
end)

describe("A meaning and a motto", function()
  it("are no speech", function()
    assert_no_speech("Named after a boat that sank twice, it means “up again.”\n", "up again")
    assert_no_speech("The choir’s motto will be “Never too flat.” Hale sang on.\n", "Never too flat")
  end)

  it("is told in front of who lives by it", function()
    assert_no_speech("Under its motto, “Never too flat”, the choir has sung to 4,000 dogs.\n", "Never too flat")
    assert_no_speech("She lives by her motto, “Never too flat”, and goes on.\n", "Never too flat")
  end)

  it("or a name is what everyone calls somebody", function()
    assert_no_speech("Everyone at the mill calls him “Granite”.\n", "Granite")
    local said = read("The mayor, whom everyone knows, called him “Granite”.\n")
    assert.equal("mayor", with(said, "him “Granite”").speaker)
  end)

  it("may be one of several that a thing bears", function()
    local text = "Ringers carried placards with slogans such as “Hands off our bells” and “Ring or sink”.\n"
    assert_no_speech(text, "Hands off our bells")
    assert_no_speech(text, "Ring or sink")
    assert_no_speech("Ringers wore hats with slogans like “Ring or sink”.\n", "Ring or sink")
    local said = read("Protesters shouted slogans such as “Ring or sink”.\n")
    assert.equal("Protesters", with(said, "slogans such as “Ring or sink”").speaker)
    said = read("Otto Lindh carried a sign with the words “Ring on” and said “we are proud”.\n")
    assert.equal("Otto Lindh", with(said, "“we are proud”").speaker)
  end)

  it("nor does what begs the question ask it", function()
    assert.same({}, (read("The soup begged the question of whether anybody had tasted it.\n")))
  end)
end)

describe("A title is no speech", function()
  for text, words in pairs({
    ["“The Long Winter,” is directed by Ann Lee, an actor from Hull.\n"] = "The Long Winter",
    ["The group paid for an advertisement on Monday titled, “Scam.”\n"] = "Scam",
    ["Ann Lee, the star of television's “Low Tide,” thanked the mayor.\n"] = "Low Tide",
    ["After Mr. Hale published “Moon Tide,” a novel, he left.\n"] = "Moon Tide",
    ["“It was fun,” she said.\n\n“Mending Nets,” which will be in the shops in May, is sad.\n"] = "Mending Nets",
  }) do
    it("in: " .. text:sub(1, 60), function()
      assert_no_speech(text, words)
    end)
  end

  it("but what is said may be true", function()
    assert.equal("Ann Lee", read("“The lake is clean,” which was true, Ann Lee said.\n")[1].speaker)
  end)
end)

describe("A heading in single marks", function()
  local text = [[
Odile Vantongeren, the warden, doubts it.

“The pond is closed until the thaw,” said Vantongeren. “I do not know who opened it.”

‘Kings of the Ice.’

The town grew around the pond in the last century, and the guild with it.
]]

  it("is no speech where people speak in double ones", function()
    assert_no_speech(text, "Kings of the Ice.")
    local straight = text:gsub("“", '"'):gsub("”", '"'):gsub("‘", "'"):gsub("’", "'")
    assert_no_speech(straight, "Kings of the Ice.")
  end)

  it("but it is where they speak in single ones, where it goes on in its line, or behind a colon", function()
    local single = text:gsub("“", "‘"):gsub("”", "’")
    assert.truthy(with(read(single), "‘Kings of the Ice.’"))
    local going_on = text:gsub("‘Kings of the Ice.’", "‘We are kings of the ice,’ said Wim Harrow.")
    assert.equal("Wim Harrow", with(read(going_on), "‘We are kings of the ice,’").speaker)
    local led_up_to = text:gsub("‘Kings", "The sign that the guild put up says:\n\n‘Kings")
    assert.truthy(with(read(led_up_to), "‘Kings of the Ice.’"))
  end)
end)

describe("Back behind a verb is no verb", function()
  it("so that a name in marks is no speech", function()
    assert_no_speech("Ms Dent went back to a boat and a dog called “Tiny”.\n", "Tiny")
    assert_no_speech("The new harbour master has brought back a tram known as “the Duchess”.\n", "the Duchess")
    local quotes = read("The harbour master backed calls for “a fair deal” for crews.\n")
    assert.truthy(with(quotes, "“a fair deal” for crews"))
  end)
end)

describe("Nobody says what only grants something", function()
  it("as in that said", function()
    for _, text in ipairs({
      "That said, bakers say they work late.\n",
      "Having said that, bakers say they work late.\n",
    }) do
      for _, quote in ipairs(read(text)) do
        assert.equal("bakers", quote.speaker)
      end
    end
  end)
end)
