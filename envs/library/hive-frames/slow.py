"""Finds for every slot of the box the frame that hangs in it."""


def arrange_frames(frames, heavy):
    text = "".join("H" if honey >= heavy else "l" if honey else "." for honey in frames)
    while "HlH" in text:
        text = text.replace("HlH", "HhH")
    big = [honey for honey, kind in zip(frames, text) if kind in "Hh"]
    small = [honey for honey, kind in zip(frames, text) if kind == "l"]
    on_the_right = len(big) // 2
    on_the_left = len(big) - on_the_right
    result = []
    for slot in range(len(frames)):
        from_right = len(frames) - 1 - slot
        if slot < on_the_left:
            result.append(big[2 * slot])
        elif from_right < on_the_right:
            result.append(big[2 * from_right + 1])
        elif slot < on_the_left + len(small):
            result.append(small[slot - on_the_left])
        else:
            result.append(0)
    return result
