"""Cards and messages that WeCom accepts, to be spoiled one field at a time."""

from typing import Any

PAGE = "http://houqin.example/d/1"


def approval(task_id: str | None = "t1") -> dict[str, Any]:
    """A button card with a drop-down; without task_id, as updates have it."""
    card: dict[str, Any] = {
        "card_type": "button_interaction",
        "source": {"desc": "后勤管家", "desc_color": 0},
        "main_title": {"title": "用车申请", "desc": "陈静 办公室"},
        "sub_title_text": "请审批",
        "horizontal_content_list": [{"keyname": "目的地", "value": "省政府"}],
        "button_selection": {
            "question_key": "car",
            "title": "车辆",
            "option_list": [{"id": "c1", "text": "商务车"}, {"id": "c2", "text": "轿车"}],
        },
        "button_list": [
            {"text": "同意", "style": 1, "key": "approve"},
            {"text": "驳回", "style": 2, "key": "reject"},
            {"text": "详情", "style": 4, "type": 1, "url": PAGE},
        ],
    }
    return card | ({"task_id": task_id} if task_id is not None else {})


def vote(task_id: str = "t2") -> dict[str, Any]:
    options = [("d1", "面"), ("d2", "鱼"), ("d3", "汤")]
    return {
        "card_type": "vote_interaction",
        "main_title": {"title": "明天吃什么"},
        "task_id": task_id,
        "checkbox": {
            "question_key": "dishes",
            "mode": 1,
            "option_list": [{"id": key, "text": text, "is_checked": False} for key, text in options],
        },
        "submit_button": {"key": "submit"},
    }


def multiple(task_id: str = "t3") -> dict[str, Any]:
    return {
        "card_type": "multiple_interaction",
        "main_title": {"title": "派车"},
        "task_id": task_id,
        "select_list": [
            {"question_key": "car", "title": "车辆", "option_list": [{"id": "c1", "text": "京A 00001"}]},
            {"question_key": "driver", "title": "司机", "option_list": [{"id": "zhao", "text": "赵强"}]},
        ],
        "submit_button": {"text": "派车", "key": "dispatch"},
    }


def text_notice() -> dict[str, Any]:
    return {
        "card_type": "text_notice",
        "main_title": {"title": "已派车"},
        "emphasis_content": {"title": "14:00", "desc": "出发"},
        "quote_area": {"type": 1, "url": PAGE, "title": "申请", "quote_text": "去省政府"},
        "horizontal_content_list": [
            {"keyname": "司机", "value": "赵强", "type": 3, "userid": "ZHAO"},
            {"keyname": "附件", "value": "a.pdf", "type": 2, "media_id": "m1"},
            {"keyname": "地图", "value": "打开", "type": 1, "url": PAGE},
        ],
        "jump_list": [{"type": 1, "title": "查看详情", "url": PAGE}, {"type": 2, "title": "小程序", "appid": "wx1"}],
        "card_action": {"type": 1, "url": PAGE},
    }


def news_notice() -> dict[str, Any]:
    return {
        "card_type": "news_notice",
        "main_title": {"title": "食堂通知"},
        "card_image": {"url": "http://houqin.example/a.png", "aspect_ratio": 1.5},
        "image_text_area": {"type": 1, "url": PAGE, "title": "菜单", "image_url": "http://houqin.example/b.png"},
        "vertical_content_list": [{"title": "午餐", "desc": "红烧鱼"}],
        "card_action": {"type": 1, "url": PAGE},
    }
