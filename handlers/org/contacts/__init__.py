"""The contact sync (通讯录同步): who joins, moves and leaves in the channel, read in full or told by callbacks."""
