def counts_as_heavy(frames, slot, heavy):
    if frames[slot] >= heavy:
        return True
    if frames[slot] == 0 or slot == 0 or slot == len(frames) - 1:
        return False
    return frames[slot - 1] >= heavy and frames[slot + 1] >= heavy


def arrange_frames(frames, heavy):
    arranged = [0] * len(frames)
    left, right = 0, len(frames) - 1
    to_left = True
    light = []
    for slot, honey in enumerate(frames):
        if counts_as_heavy(frames, slot, heavy):
            if to_left:
                arranged[left] = honey
                left += 1
            else:
                arranged[right] = honey
                right -= 1
            to_left = not to_left
        elif honey > 0:
            light.append(honey)
    for honey in light:
        arranged[left] = honey
        left += 1
    return arranged
