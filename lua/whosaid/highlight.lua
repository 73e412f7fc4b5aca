-- Which speaker has which colour: WhoSaidSpeaker1 … WhoSaidSpeaker8.
local M = {}

--- Number of speaker groups; plugin/whosaid.lua links them.
M.COLOURS = 8

--- Give each speaker with quotations a colour. A speaker keeps the colour of before, so that typing recolours nobody;
--- a new one gets the colour that the fewest others have.
---@param colours table<string, integer> colour by speaker name; changed in place
---@param speakers whosaid.Speaker[] in text order
function M.assign(colours, speakers)
  local users = {}
  for colour = 1, M.COLOURS do
    users[colour] = 0
  end
  local new = {}
  for _, speaker in ipairs(speakers) do
    local colour = colours[speaker.name]
    if #speaker.quotes > 0 and colour then
      users[colour] = users[colour] + 1
    elseif #speaker.quotes > 0 then
      new[#new + 1] = speaker
    end
  end
  -- In the order of their first words, so that neighbours differ.
  table.sort(new, function(a, b)
    return a.quotes[1] < b.quotes[1]
  end)
  for _, speaker in ipairs(new) do
    local best = 1
    for colour = 2, M.COLOURS do
      best = users[colour] < users[best] and colour or best
    end
    colours[speaker.name] = best
    users[best] = users[best] + 1
  end
end

--- The highlight group of a quotation.
---@param colours table<string, integer>
---@param speaker? whosaid.Speaker
---@return string
function M.group(colours, speaker)
  if not speaker then
    return "WhoSaidUnattributed"
  end
  return "WhoSaidSpeaker" .. (colours[speaker.name] or 1)
end

return M
