local corpus = require("train.corpus")
local program = require("cli.program")

local ARTICLES = 20

---@param ... string
---@return { out: string, err: string, status: integer }
local function train(...)
  local words = { program.quoted(program.root .. "/build/train/train") }
  for _, word in ipairs({ ... }) do
    words[#words + 1] = program.quoted(word)
  end
  return program.shell(table.concat(words, " "))
end

describe("The trainer", function()
  local folder, model

  setup(function()
    folder = program.folder()
    corpus.write(folder, ARTICLES)
    model = folder .. "/model.bin"
    local result = train("train", folder, model)
    assert.equal(0, result.status, result.err)
  end)

  teardown(function()
    program.remove(folder)
  end)

  it("makes the same model byte for byte from the same corpora", function()
    assert.equal(0, train("train", folder, folder .. "/again.bin").status)
    local first = program.read(model)
    assert.truthy(#first > 10000)
    assert.truthy(first == program.read(folder .. "/again.bin"))
  end)

  it("makes another model from other corpora", function()
    local other = program.folder()
    corpus.write(other, ARTICLES - 3)
    assert.equal(0, train("train", other, other .. "/model.bin").status)
    assert.falsy(program.read(model) == program.read(other .. "/model.bin"))
    program.remove(other)
  end)

  it("learns what the corpus teaches", function()
    local result = train("evaluate", folder, model)
    assert.equal(0, result.status, result.err)
    local agreement = tonumber(result.out:match("([%d.]+) %%"))
    assert.truthy(agreement and agreement > 95, result.out)
  end)

  it("names a corpus that is missing, and writes no model", function()
    for _, file in ipairs({ "polnear/train.jsonl", "worldwide/train.jsonl", "polnear/speakers-train.jsonl" }) do
      local path = folder .. "/" .. file
      assert(os.rename(path, path .. ".away"))
      local result = train("train", folder, folder .. "/none.bin")
      assert(os.rename(path .. ".away", path))
      assert.not_equal(0, result.status)
      assert.matches(file, result.err, 1, true)
      assert.matches("No such file", result.err, 1, true)
      assert.is_nil(program.read(folder .. "/none.bin"))
    end
  end)

  it("names what is missing to be measured by", function()
    local result = program.shell("lua5.4 csrc/train/table.lua " .. program.quoted(folder .. "/nowhere"))
    assert.equal(1, result.status)
    assert.matches("^evaluate: [^\n]+/polnear/dev.jsonl: No such file or directory", result.err)
  end)

  it("names a packed corpus that is cut short", function()
    local path = folder .. "/polnear/train.silver.jsonl.xz"
    program.write(path, "\253" .. "7zXZ\0\0\4")
    local result = train("train", folder, folder .. "/none.bin")
    assert(os.remove(path))
    assert.not_equal(0, result.status)
    assert.matches("train.silver.jsonl.xz: is no whole xz file", result.err, 1, true)
  end)

  it("names a line that is no JSON", function()
    local path = folder .. "/polnear/train.jsonl"
    local whole = program.read(path)
    program.write(path, whole .. "{\n")
    local result = train("train", folder, folder .. "/none.bin")
    program.write(path, whole)
    assert.not_equal(0, result.status)
    assert.matches("polnear/train.jsonl: ", result.err, 1, true)
  end)

  it("names a corpus in which a text is missing, or that is empty", function()
    for file, key in pairs({
      ["polnear/train.jsonl"] = "text",
      ["polnear/train.silver.jsonl"] = "doc",
      ["polnear/speakers-train.jsonl"] = "key",
      ["worldwide/train.jsonl"] = "id",
      ["gum/train-dev.jsonl"] = "split",
      ["lexicons/surnames.txt"] = false,
    }) do
      local path = folder .. "/" .. file
      local whole = program.read(path)
      for text, message in pairs({
        [key and whole:gsub('"' .. key .. '":', '"none":') or ""] = key and "a text is missing" or "is empty",
        [""] = "is empty",
      }) do
        program.write(path, text)
        local result = train("train", folder, folder .. "/none.bin")
        program.write(path, whole)
        assert.equal(1, result.status, file)
        assert.matches(file, result.err, 1, true)
        assert.matches(": " .. message, result.err, 1, true)
      end
    end
  end)

  it("passes over what does not fit the text", function()
    local endless = ("it is late "):rep(600)
    local long_cue = '{"id":"long_1","text":"%s","attributions":[{"source":[],"cue":[[0,%d]],"content":[[0,2]]}]}\n'
    for file, change in pairs({
      ["polnear/train.jsonl"] = { "$", long_cue:format(endless, #endless) },
      ["polnear/train.silver.jsonl"] = { '"she","she",%d+,', '"she","she",999999,' },
      ["gap/train.tsv"] = { "15\tFALSE", "44\tFALSE" },
    }) do
      local path = folder .. "/" .. file
      local whole = program.read(path)
      program.write(path, (whole:gsub(change[1], change[2], 1)))
      local result = train("train", folder, folder .. "/passed.bin")
      program.write(path, whole)
      assert.equal(0, result.status, file .. result.err)
    end
  end)

  it("names the line of a written article that is not as it should be", function()
    local desk = program.folder()
    assert.equal(0, program.shell("mkdir -p " .. program.quoted(desk .. "/csrc/train/articles")).status)
    local function read(text)
      program.write(desk .. "/csrc/train/articles/one.txt", text)
      local words = { program.root .. "/build/train/train", "roles", folder, model }
      for i, word in ipairs(words) do
        words[i] = program.quoted(word)
      end
      return program.shell("cd " .. program.quoted(desk) .. " && " .. table.concat(words, " "))
    end
    for text, message in pairs({
      ["Nobody wrote this.\n"] = "1: text before the first article",
      ["### a\n[[1|It is late, said Ida Tarnow.\n=1 Ida Tarnow\n"] = "2: markup is not closed in its line",
      ["### a\n[[It is late]], said Ida Tarnow.\n=1 Ida Tarnow\n"] = "2: [[ without its number",
      ["### a\n[[1|It is late]], said Ida Tarnow.\n=2 Ida Tarnow\n"] = "3: answer to no attribution",
      ["### a\nIt is late.\n=1 Ida Tarnow\n"] = "3: answer to no attribution",
      ["### a\n[[1|It is late]], said Ida Tarnow.\n=1 Ida Tarnow\nMore.\n"] = "4: text behind the answers",
    }) do
      local result = read(text)
      assert.not_equal(0, result.status)
      assert.matches("articles/one.txt:" .. message, result.err, 1, true)
    end
    program.remove(desk)
  end)

  describe("finding words that are used alike", function()
    ---Vectors of six numbers in GloVe's text format: words 1, 301, 601 ... point the same way, and so on.
    local function vectors(n)
      local lines = {}
      for i = 1, n do
        local kind, numbers = i % 300, {}
        for k = 1, 6 do
          numbers[k] = ("%.4f"):format(math.sin(kind * k + k * k))
        end
        local word = ("%c%c%c"):format(97 + i % 26, 97 + i // 26 % 26, 97 + i // 676)
        lines[i] = word .. " " .. table.concat(numbers, " ")
      end
      return table.concat(lines, "\n") .. "\n"
    end

    it("puts each word into one cluster, and those of one direction into the same", function()
      local path = folder .. "/vectors.txt"
      program.write(path, vectors(1200) .. "12.5 1 2 3 4 5 6\n")
      local result = train("clusters", path)
      assert.equal(0, result.status, result.err)
      assert.equal(result.out, train("clusters", path).out)
      local cluster_of, clusters, words = {}, 0, 0
      for line in result.out:gmatch("([^\n]*)\n") do
        clusters = clusters + 1
        for word in line:gmatch("%S+") do
          assert.is_nil(cluster_of[word])
          cluster_of[word], words = clusters, words + 1
        end
      end
      assert.equal(255, clusters)
      assert.equal(1200, words) -- 12.5 is no word
      for i = 1, 300 do
        local first = ("%c%c%c"):format(97 + i % 26, 97 + i // 26 % 26, 97 + i // 676)
        local again = ("%c%c%c"):format(97 + (i + 300) % 26, 97 + (i + 300) // 26 % 26, 97 + (i + 300) // 676)
        assert.equal(cluster_of[first], cluster_of[again])
      end
    end)

    it("packs them without their words, the same from the same list", function()
      local path = folder .. "/clusters.txt"
      program.write(path, "tidewarden lampwright\nquayside\n")
      local packed = train("pack", path)
      assert.equal(0, packed.status, packed.err)
      assert.matches("3 words, %d+ bytes", packed.err)
      assert.truthy(#packed.out > 1000)
      assert.is_nil(packed.out:find("quayside", 1, true))
      assert.truthy(packed.out == train("pack", path).out)
      program.write(path, "tidewarden\nlampwright quayside\n")
      assert.falsy(packed.out == train("pack", path).out)
      assert.matches("none.txt: No such file", train("pack", folder .. "/none.txt").err, 1, true)
    end)

    it("names a file that is missing, too short, or has lines of different lengths", function()
      local path = folder .. "/vectors.txt"
      assert.matches("none.txt: No such file", train("clusters", folder .. "/none.txt").err, 1, true)
      for _, text in ipairs({ "", vectors(200), vectors(600) .. "word 1 2 3\n" }) do
        program.write(path, text)
        local result = train("clusters", path)
        assert.equal(1, result.status)
        assert.equal("", result.out)
        assert.matches("vectors.txt: no vectors, or of different lengths", result.err, 1, true)
      end
    end)
  end)

  it("refuses a model that is damaged or cut short", function()
    local whole = program.read(model)
    local damaged = folder .. "/damaged.bin"
    program.write(damaged, whole:sub(1, 5000) .. string.char(whole:byte(5001) ~ 1) .. whole:sub(5002))
    local result = train("evaluate", folder, damaged)
    assert.not_equal(0, result.status)
    assert.matches("is damaged", result.err, 1, true)
    program.write(damaged, whole:sub(1, -2))
    assert.matches("is cut short", train("evaluate", folder, damaged).err, 1, true)
  end)
end)
