"""Our client against the simulated API: tokens, repeats and every kind of no."""

import asyncio
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.channels import CodeSpent, Gone, Misconfigured, Mistake, Retry, TaskIdTaken, Wait
from bot.channels.network import open_session
from bot.channels.wecom.app import WeComApp
from bot.channels.wecom.client import WeComClient
from bot.channels.wecom.tokens import Tokens
from bot.valkey import open_valkey
from cards.card import Button, Card
from stores.valkey import Valkey
from tests.wecom_agency import MINIPROGRAM, Running

CARD = Card(title="用车审批", buttons=(Button(text="同意", key="yes:1"),))


async def test_a_text_and_a_card_arrive(wecom: Running, app: WeComApp):
    await app.say("Chen", '您好\n<a href="https://houqin.example">看看</a>', number=1)
    receipt = await app.show("chen", CARD, task_id="t-1", number=2)
    await app.redraw(
        "chen", CARD.model_copy(update={"closed": "已同意"}), task_id="t-1", response_code=receipt.response_code
    )

    assert wecom.inbox("Chen")[0] == "您好\n看看"
    assert "已同意" in wecom.inbox("Chen")[1]
    assert wecom.simulator.warnings == []


async def test_an_old_token_is_replaced_once(wecom: Running, app: WeComApp):
    await app.say("chen", "一", number=1)
    for end in (wecom.simulator.expire_tokens, wecom.simulator.invalidate_tokens):
        end()
        await app.say("chen", "又来", number=2)

    assert wecom.calls("gettoken") == [0, 0, 0]
    assert wecom.calls("message/send") == [0, 42001, 0, 40014, 0]


async def test_a_token_that_stays_refused_ends_in_one_retry(wecom: Running, app: WeComApp):
    wecom.simulator.faults.inject = [("message/send", 40014, 9)]

    with pytest.raises(Retry):
        await app.say("chen", "一", number=1)

    assert len(wecom.calls("message/send")) == 2


async def test_twenty_callers_fetch_one_token(wecom: Running, app: WeComApp):
    wecom.simulator.faults.new_token_each_time = True
    await asyncio.gather(*(app.say("chen", str(number), number=number) for number in range(20)))
    wecom.simulator.expire_tokens()
    await asyncio.gather(*(app.say("lin", str(number), number=number) for number in range(20)))

    assert len(wecom.calls("gettoken")) == 2


async def test_processes_share_a_token(wecom: Running, valkey: Valkey):
    """Two clients as two processes have them, on a platform where a second token ends the first."""
    wecom.simulator.faults.new_token_each_time = True
    async with open_session() as one, open_session() as two, open_valkey(valkey.url) as shared:
        await shared.flushall()
        apps = [
            WeComApp(WeComClient(session, Tokens(session, shared)), wecom.credentials, "https://houqin.example/")
            for session in (one, two)
        ]
        await asyncio.gather(*(app.say("chen", "一", number=1) for app in apps))
        wecom.simulator.invalidate_tokens()
        for app in apps:
            await app.say("lin", "二", number=2)
        fetched = len(wecom.calls("gettoken"))
        await shared.flushall()
        await apps[0].say("zhao", "三", number=3)

    assert fetched == len(wecom.calls("gettoken")) == 2


async def test_without_valkey_a_token_is_kept_in_the_process(wecom: Running, tmp_path):
    async with open_session() as session, open_valkey(f"unix://{tmp_path}/nothing.sock") as gone:
        app = WeComApp(WeComClient(session, Tokens(session, gone)), wecom.credentials, "https://houqin.example/")
        await app.say("chen", "一", number=1)
        await app.say("chen", "二", number=2)

    assert wecom.calls("gettoken") == [0]
    assert wecom.inbox("Chen") == ["一", "二"]


async def test_a_wrong_secret_is_not_tried_again_at_once(wecom: Running):
    wrong = wecom.credentials.model_copy(update={"secret": "wrong"})
    async with open_session() as session:
        app = WeComApp(WeComClient(session, Tokens(session, None)), wrong, "https://houqin.example/")
        for _ in range(3):
            with pytest.raises(Misconfigured) as caught:
                await app.say("chen", "一", number=1)
            assert caught.value.code == 40001

    assert wecom.calls("gettoken") == [40001]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        *[(-1, Retry), (6000, Retry), (45009, Wait), (81013, Gone), (60020, Misconfigured), (50003, Misconfigured)],
        *[(60140, CodeSpent), (42014, TaskIdTaken), (42045, Mistake), (987654, Mistake)],
    ],
)
async def test_each_code_says_what_to_do(wecom: Running, app: WeComApp, code: int, kind: type[Exception]):
    wecom.simulator.faults.inject = [("message/send", code, 1)]

    with pytest.raises(kind) as caught:
        await app.say("chen", "一", number=1)

    assert caught.value.code == code


async def test_an_unknown_person_is_gone(app: WeComApp):
    with pytest.raises(Gone):
        await app.say("nobody", "一", number=1)


async def test_a_lost_answer_may_have_been_delivered_and_a_repeat_is_not_delivered_twice(wecom: Running, app: WeComApp):
    await app.say("chen", "先来", number=0)
    wecom.simulator.faults.lose_answers = 1
    with pytest.raises(Retry) as caught:
        await app.say("chen", "一", number=1)
    await app.say("chen", "一", number=1)

    assert caught.value.unknown
    assert wecom.inbox("Chen") == ["先来", "一"]


async def test_the_same_words_may_be_said_twice(wecom: Running, app: WeComApp):
    await app.say("chen", "没听懂", number=1)
    await app.say("chen", "没听懂", number=2)

    assert wecom.inbox("Chen") == ["没听懂", "没听懂"]


async def test_an_api_that_is_not_there_is_known_to_have_done_nothing(wecom: Running):
    nowhere = wecom.credentials.model_copy(update={"api_base": "http://127.0.0.1:9"})
    async with open_session() as session:
        app = WeComApp(WeComClient(session, Tokens(session, None)), nowhere, "https://houqin.example/")
        with pytest.raises(Retry) as caught:
            await app.say("chen", "一", number=1)

    assert not caught.value.unknown
    assert "secret" not in str(caught.value)


async def test_a_code_redraws_once(wecom: Running, app: WeComApp):
    receipt = await app.show("chen", CARD, task_id="t-1", number=1)
    code = receipt.response_code or ""
    await app.redraw("chen", CARD, task_id="t-1", response_code=code)

    with pytest.raises(CodeSpent):
        await app.redraw("chen", CARD, task_id="t-1", response_code=code)


async def test_long_and_odd_texts_are_made_fit(wecom: Running, app: WeComApp):
    await app.say("chen", "用车" * 1000, number=1)
    await app.say("chen", "x" * 2040 + '<a href="https://houqin.example">看看</a>', number=2)
    await app.say("chen", "响铃\x07和\x1b反斜杠\\u0007", number=3)

    assert wecom.inbox("Chen")[0] == "用车" * 340 + "用…"
    assert wecom.inbox("Chen")[1] == "x" * 2040 + "…"
    assert wecom.inbox("Chen")[2] == "响铃和反斜杠\\u0007"


async def test_a_page_learns_who_opens_it(wecom: Running, app: WeComApp):
    url = app.ask_inside("https://houqin.example:8443/h5/login", "abc")
    assert isinstance(url, str)
    async with open_session() as session:
        phone = {"sim_user": f"{wecom.credentials.corp_id}/Chen"}
        async with session.get(url, cookies=phone, allow_redirects=False) as response:
            target = parse_qs(urlsplit(response.headers["Location"]).query)

    assert target["state"] == ["abc"]
    assert await app.get_user_by_code(target["code"][0], inside=True) == "chen"
    assert await app.get_user_by_code(target["code"][0], inside=True) is None


async def test_the_menu_is_replaced(wecom: Running, app: WeComApp):
    await app.create_menu([{"type": "click", "name": "我的申请", "key": "my_requests"}])
    await app.check()

    assert [entry["name"] for entry in wecom.simulator.phone("Chen").menu] == ["我的申请"]


async def test_a_file_is_fetched_by_its_id(wecom: Running, app: WeComApp):
    media_id = wecom.simulator.phone("chen").puts("file", "清单.txt", "份数：3".encode())

    fetched = await app.fetch(media_id)

    assert (fetched.name, fetched.content.decode()) == ("清单.txt", "份数：3")
    wecom.simulator.invalidate_tokens()
    assert (await app.fetch(media_id)).content == fetched.content


async def test_a_file_that_is_gone_is_a_mistake_and_no_file(wecom: Running, app: WeComApp):
    with pytest.raises(Mistake, match="40007"):
        await app.fetch("unheard-of")
    wecom.simulator.faults.change({"api_down": True})
    with pytest.raises(Retry):
        await app.fetch("unheard-of")


async def test_cards_lead_into_the_mini_program_only_where_it_is_associated(wecom: Running):
    card = Card(title="派车通知", link="https://houqin.example/h5/enter?tenant=7&to=%2Fh5%2F")
    async with open_session() as session:
        client = WeComClient(session, Tokens(session, None))
        own, foreign = (
            WeComApp(
                client, wecom.credentials.model_copy(update={"miniprogram_appid": appid}), "https://houqin.example/h5/"
            )
            for appid in (MINIPROGRAM, "wx99999999")
        )
        await own.show("chen", card, task_id="t-1", number=1)
        with pytest.raises(Misconfigured, match="90206"):
            await foreign.show("chen", card, task_id="t-2", number=2)

    assert wecom.simulator.phone("chen").messages[-1].card["card_action"]["appid"] == MINIPROGRAM


@pytest.mark.parametrize(("secret", "found"), [("the-mini-programs-secret", "chen"), (None, None)])
async def test_a_mini_program_that_is_an_app_of_its_own_is_asked_about_with_its_own_secret(
    wecom: Running, secret: str | None, found: str | None
):
    corp = wecom.simulator.corp()
    alone = replace(corp.agents[0], agent_id=1000009, secret="the-mini-programs-secret")
    agents = [replace(corp.agents[0], miniprogram_appid=""), alone]
    wecom.simulator.configure(replace(corp, agents=agents))
    code = wecom.simulator.phone("chen").logs_in_to_miniprogram(MINIPROGRAM)
    credentials = wecom.credentials.model_copy(update={"miniprogram_appid": MINIPROGRAM, "miniprogram_secret": secret})
    async with open_session() as session:
        app = WeComApp(WeComClient(session, Tokens(session, None)), credentials, "https://houqin.example/h5/")
        if found is None:
            with pytest.raises(Misconfigured, match="90206"):
                await app.get_user_by_miniprogram_code(code)
        else:
            assert await app.get_user_by_miniprogram_code(code) == found
