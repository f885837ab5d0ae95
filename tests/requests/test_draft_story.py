"""Filling in a request by talking: what is understood, asked, refused, corrected, kept and sent."""

from datetime import timedelta

from forms.dates import show_day
from models.clock import LOCAL, now
from models.org import Department
from models.requests import Conversation, Request
from tests.story import Service

SENTENCE = "明天下午两点到五点用普通车去省政府，3个人，要司机，市内"


def tomorrow(hour: int, minute: int = 0) -> str:
    day = now() + timedelta(days=1)
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0).isoformat()


async def the_draft(service: Service) -> Request:
    async with service.agency.work():
        return await Request.get(state="draft")


async def test_a_full_sentence_needs_only_the_choices_that_it_left_open(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("明天下午两点到五点用车去省政府，3个人，要司机")
    card = wang.card("请选择").card
    assert [question["title"] for question in card["select_list"]] == ["用车类型", "用车范围"]
    await wang.taps("选好了", choose={"vehicle_kind": "执法车辆", "scope": "长途"})
    confirm = wang.card("请确认用车申请")
    for shown in ("14:00-17:00", "省政府", "3人", "执法车辆", "需要司机", "长途", "李敏", "赵铁柱"):
        assert shown in confirm.text
    draft = await the_draft(service)
    assert draft.form == {
        "start": tomorrow(14),
        "end": tomorrow(17),
        "destination": "省政府",
        "passengers": 3,
        "driver_needed": True,
        "vehicle_kind": "law_enforcement",
        "scope": "long_distance",
    }


async def test_step_by_step_from_the_menu(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.picks("用车申请")
    wang.sees("请问什么时候用车")
    await wang.says("后天")
    wang.sees(show_day((now() + timedelta(days=2)).date()), "请问几点到几点")
    await wang.says("上午九点")
    wang.sees("请问预计几点结束")
    await wang.says("十一点")
    wang.sees("请问要去哪里")
    await wang.says("财政局")
    wang.sees("请问一共几个人坐车")
    await wang.says("俩")
    await wang.taps("选好了", choose={"driver_needed": "自己驾驶"})
    assert "财政局" in wang.card("请确认用车申请").text
    draft = await the_draft(service)
    assert (draft.form["passengers"], draft.form["driver_needed"]) == (2, False)


async def test_a_correction_changes_the_draft_and_the_old_card_cannot_send_it(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    old = wang.card("请确认用车申请")
    old_key = dict(old.buttons)["提交"]
    await wang.says("改成下午三点")
    new = wang.card("请确认用车申请")
    assert new is not old and "15:00-17:00" in new.text
    assert old.state == "replaced"
    await wang.taps(old_key, item=old, force=True)
    wang.sees("内容在这张卡片之后又改过")
    assert (await the_draft(service)).form["start"] == tomorrow(15)


async def test_the_impossible_is_refused_with_the_reason(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("昨天下午两点用车去省政府")
    await wang.says("明天下午两点到五点用普通车去省政府，60个人，要司机，市内")
    wang.sees("60人坐不下：最大的普通车辆除司机外能坐21人")
    await wang.says("20个人")
    wang.sees("请确认用车申请")
    await wang.says("让张师傅开")
    wang.sees("车队没有叫“张师傅”的司机", "刘大伟")
    await wang.says("让刘师傅开")
    assert "刘大伟" in wang.card("请确认用车申请").text


async def test_an_end_given_as_a_duration_moves_with_the_start(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("明天上午九点用车去省政府，用三个小时，2个人，市内")
    await wang.says("让刘师傅开")
    await wang.taps("选好了", choose={"vehicle_kind": "普通车辆"})
    assert "09:00-12:00" in wang.card("请确认用车申请").text
    await wang.says("改成十点")
    shown = wang.card("请确认用车申请").text
    assert "10:00-13:00" in shown and "刘大伟" in shown


async def test_an_end_before_the_start_is_asked_again(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.says("改成晚上八点开始")
    wang.sees("不晚于使用时间", "几点结束")
    await wang.says("晚上十点")
    assert "20:00-22:00" in wang.card("请确认用车申请").text


async def test_cancelling_drops_the_draft_and_nothing_is_remembered(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    card = wang.card("请确认用车申请")
    await wang.says("取消")
    wang.sees("已取消，没有提交")
    assert card.state == "replaced"
    await wang.says("我要用车")
    wang.sees("请问什么时候用车")
    async with service.agency.work():
        assert sorted(request.state for request in await Request.all()) == ["draft", "dropped"]


async def test_a_side_question_leaves_the_draft_as_it_was(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("明天下午三点用车")
    await wang.says("等下，我饭卡还剩多少")
    wang.sees("一卡通余额", "还没有开通")
    wang.sees("用车申请还没填完")
    await wang.says("接着说用车，去税务局，两个人")
    draft = await the_draft(service)
    assert draft.form == {"start": tomorrow(15), "destination": "税务局", "passengers": 2}


async def test_a_draft_waits_over_a_pause_of_a_day(service: Service) -> None:
    wang = service.person("wangfang")
    day = (now() + timedelta(days=3)).astimezone(LOCAL)
    await wang.says(f"{day.month}月{day.day}号下午两点用车去省政府")
    async with service.agency.work():
        await Conversation.all().update(updated_at=now() - timedelta(days=1))
        await Request.all().update(created_at=now() - timedelta(days=1))
    await wang.says("到五点，3个人")
    draft = await the_draft(service)
    assert draft.form["passengers"] == 3
    assert draft.form["end"] == day.replace(hour=17, minute=0, second=0, microsecond=0).isoformat()


async def test_what_has_become_impossible_meanwhile_is_not_sent(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    async with service.agency.work():
        draft = await Request.get(state="draft")
        draft.form = {**draft.form, "start": (now() - timedelta(hours=3)).isoformat()}
        await draft.save()
    await wang.says("提交")
    wang.sees("已经过去了", "什么时候用车")
    assert (await the_draft(service)).form.get("start") is None


async def test_without_a_manager_the_applicant_learns_it_before_sending(service: Service) -> None:
    async with service.agency.work():
        await Department.filter(name="综合科").update(manager_id=None)
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    wang.sees("审批环节“部门主管审批”现在没有审批人")
    await wang.taps("提交")
    async with service.agency.work():
        assert (await Request.get()).state == "draft"


async def test_saying_yes_sends_a_complete_draft(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says(SENTENCE)
    await wang.says("好的")
    wang.sees("已提交，等待李敏审批")


async def test_unknown_words_and_later_services_get_an_honest_answer(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.says("阿巴阿巴")
    wang.sees("没听懂", "明天下午2点到5点用车去省政府")
    await wang.says("一卡通还有多少钱")
    wang.sees("一卡通余额", "还没有开通", "罗霞 138", "IC卡丢了")
    await wang.says("最近有什么通知公告")
    wang.sees("通知公告", "还没有开通", "何淑琴 138", "用车申请")
    await wang.says("帮助")
    assert "没听懂" not in wang.last
    await wang.picks("帮助")
    wang.sees("我的申请 / 催一下 / 撤回")


async def test_a_greeting_once_a_day(service: Service) -> None:
    wang = service.person("wangfang")
    await wang.enters()
    await wang.enters()
    assert len([item for item in wang.inbox if "王芳，您好" in item.text]) == 1
