"""Understanding alone: µs of this process for one sentence."""

import statistics
import time

from bot.language import understand
from models.clock import now

SENTENCES = (
    "明天下午两点到五点用普通车去省政府，3个人，要司机，市内",
    "我要用车",
    "后天上午九点去机场接人，商务车，五个人",
    "下周三早上8点半到11点用一辆小轿车去高铁站，自己开，2人",
    "改成下午3点",
    "人数改成6个",
    "同意",
    "驳回，理由是时间冲突",
    "我的申请",
    "待我审批",
    "三楼会议室的空调坏了，不制冷",
    "明天上午10点订个20人的会议室，要投影",
    "领两包A4纸和一盒签字笔",
    "给五星，师傅很准时",
    "算了不要了",
    "你好",
    "催一下我的用车申请",
    "中午食堂有什么菜",
)
"""What people say, short and long, of every kind."""


def microseconds(rounds: int) -> list[float]:
    """The median time of each sentence over some rounds."""
    moment = now()
    for sentence in SENTENCES:
        understand(sentence, moment)
    return [statistics.median(_timed(sentence, rounds)) for sentence in SENTENCES]


def _timed(sentence: str, rounds: int) -> list[float]:
    moment, times = now(), []
    for _ in range(rounds):
        started = time.perf_counter()
        understand(sentence, moment)
        times.append((time.perf_counter() - started) * 1e6)
    return times
