"""What pydantic finds wrong with a file, in words for whoever fills it in."""

from collections.abc import Mapping

from pydantic_core import ErrorDetails

_BY_TYPE = {
    "missing": "还没有填写",
    "string_too_short": "还没有填写",
    "extra_forbidden": "不认识这一项，请检查拼写，或者删掉",
    "string_too_long": "太长了，请缩短到{max_length}个字以内",
    "int_parsing": "要填一个整数",
    "int_type": "要填一个整数",
    "int_from_float": "要填一个整数",
    "float_type": "要填一个数",
    "string_type": "要填文字",
    "greater_than": "要大于{gt}",
    "greater_than_equal": "不能小于{ge}",
    "less_than_equal": "不能大于{le}",
    "literal_error": "只能填规定的几种写法",
}


def explain(error: ErrorDetails, fields: Mapping[str, str]) -> str:
    """One sentence without the place it is about.

    Args:
        error: One of pydantic's errors.
        fields: For fields with a shape of their own (an EncodingAESKey, a plate): what to write there.
    """
    if error["type"] in ("missing", "string_too_short"):
        return _BY_TYPE["missing"]
    field = next((str(part) for part in reversed(error["loc"]) if isinstance(part, str)), "")
    if field in fields and error["type"] != "extra_forbidden":
        return fields[field]
    return _BY_TYPE.get(error["type"], "内容不对，请检查").format(**error.get("ctx", {}))
