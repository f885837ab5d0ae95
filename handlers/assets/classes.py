"""What kind of thing an asset is: the agency's own categories, and the classes of the national standard."""

import re

CATEGORIES = {
    "air_conditioning": "空调",
    "telephone": "电话",
    "lift": "电梯",
    "utilities": "水电",
    "facility": "设施",
    "doors_windows": "门窗",
    "furniture": "家具",
    "office": "办公设备",
    "vehicle_part": "车辆附属",
    "other": "其他",
}
"""资产类别: code and label."""

CLASS_CODE = re.compile(r"A\d{8}")
"""GB/T 14885-2022, section 5: a letter and four levels of two digits, zeros where a level is left open."""

CLASSES = {
    "A01010100": "办公用房",
    "A02010104": "服务器",
    "A02010105": "台式计算机",
    "A02010108": "便携式计算机",
    "A02010109": "平板式计算机",
    "A02010200": "网络设备",
    "A02010300": "信息安全设备",
    "A02020100": "复印机",
    "A02020200": "投影仪",
    "A02020400": "多功能一体机",
    "A02020501": "数字照相机",
    "A02020700": "电子白板",
    "A02021003": "A4黑白打印机",
    "A02021004": "A4彩色打印机",
    "A02021118": "扫描仪",
    "A02021301": "碎纸机",
    "A02051228": "电梯",
    "A02061801": "电冰箱",
    "A02061803": "通风机",
    "A02061804": "空调机",
    "A02091001": "普通电视设备（电视机）",
    "A05010201": "办公桌",
    "A05010202": "会议桌",
    "A05010301": "办公椅",
    "A05010303": "会议椅",
    "A05010401": "三人沙发",
    "A05010501": "书柜",
    "A05010502": "文件柜",
    "A05010504": "保密柜",
}
"""Those that an office mostly needs. Every code of the right shape is taken: the standard has thousands."""


def class_problem(code: str) -> str:
    """What is wrong with a class code; empty when nothing is."""
    if not code or CLASS_CODE.fullmatch(code):
        return ""
    return "国标分类代码是字母A加8位数字，例如台式计算机 A02010105"
