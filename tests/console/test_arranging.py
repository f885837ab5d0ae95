"""What people arrange for themselves: favourites, shortcut keys, logins, and the start page with what waits."""

from datetime import timedelta

from models.clock import now
from models.flows import ApprovalTask
from models.org import Person
from models.sessions import Favourite, Shortcut, WebSession
from pages.console.favourites import FAVOURITES_MAX
from pages.console.sessions import device
from tests.console.test_login import NEW, logs_in, set_up
from tests.pages.reader import Opening, Reader
from tests.pages.test_decisions import submitted
from tests.pages.test_drafts import SENTENCE
from tests.story import Service


async def test_a_star_keeps_a_page_at_the_top_of_the_menu(service: Service, open_console: Opening) -> None:
    reader, page = await open_console("wangfang", "/console/sessions")
    kept = await reader.presses(page, "☆ 收藏")
    assert kept.path == "/console/sessions" and "已收藏" in kept.text
    home = await reader.gets("/console/")
    assert home.paper.links.count("/console/sessions") == 3  # the menu, the favourites in it, and the start page
    assert home.text.index("收藏") < home.text.index("待办")
    # Nobody else has it.
    _, other = await open_console("chenlei", "/console/")
    assert other.paper.links.count("/console/sessions") == 1
    gone = await reader.presses(await reader.gets("/console/favourites"), "去掉")
    assert gone.path == "/console/favourites" and "还没有收藏" in gone.text
    async with service.agency.work():
        assert not await Favourite.exists()


async def test_favourites_stay_a_short_list(service: Service, open_console: Opening) -> None:
    reader, page = await open_console("wangfang", "/console/sessions")
    wang = service.agency.ids["wangfang"]
    async with service.agency.work():
        await Favourite.bulk_create(
            [Favourite(person_id=wang, path=f"/console/p{n}", title=f"页面{n}") for n in range(FAVOURITES_MAX - 1)]
        )
    for _ in range(2):
        await reader.presses(page, "☆ 收藏")
    other = await reader.presses(await reader.gets("/console/shortcuts"), "☆ 收藏")
    assert other.path == "/console/favourites" and "收藏已满20个" in other.text
    async with service.agency.work():
        assert await Favourite.filter(person_id=wang).count() == FAVOURITES_MAX


async def test_only_pages_of_the_console_are_kept(service: Service, open_console: Opening) -> None:
    reader, page = await open_console("wangfang", "/console/sessions")
    token = page.inputs["form_token"]
    for path in ("https://evil.example/", "//evil.example", "/h5/", "javascript:alert(1)", "/console/" + "x" * 200, ""):
        refused = await reader.posts("/console/favourites", {"form_token": token, "action": "add", "path": path})
        assert refused.status == 404, path
    async with service.agency.work():
        assert not await Favourite.exists()


async def test_keys_are_given_to_pages_of_the_menu(service: Service, open_console: Opening) -> None:
    reader, page = await open_console("wangfang", "/console/shortcuts")
    saved = await reader.presses(page, "保存", **{"/console/sessions": "D", "/console/": "1"})
    assert "快捷键已保存" in saved.text
    assert 'accesskey="d" data-key="d"' in saved.html and "<kbd>D</kbd>" in saved.html
    twice = await reader.presses(saved, "保存", **{"/console/sessions": "1"})
    assert twice.status == 422 and "“1”填了两次" in twice.text
    chinese = await reader.presses(saved, "保存", **{"/console/sessions": "设"})
    assert chinese.status == 422 and "请填一个英文字母或数字" in chinese.text
    changed = await reader.presses(saved, "保存", **{"/console/sessions": "", "/console/": "h", "/console/none": "x"})
    assert changed.status == 200
    async with service.agency.work():
        assert [(row.key, row.path) for row in await Shortcut.all()] == [("h", "/console/")]


async def test_people_see_their_logins_and_end_them(service: Service, open_console: Opening) -> None:
    desk, _ = await open_console("wangfang")
    phone, _ = await open_console("wangfang")
    other, _ = await open_console("chenlei")
    page = await desk.gets("/console/sessions")
    assert page.text.count("企业微信登录") == 2 and "127.0.0.1" in page.text
    ended = await desk.presses(page, "退出")
    assert "已退出" in ended.text
    assert (await phone.gets("/console/")).path == "/console/login"
    assert (await other.gets("/console/")).status == 200
    async with service.agency.work():
        chen = await WebSession.get(person_id=service.agency.ids["chenlei"])
    await desk.posts(
        "/console/sessions", {"form_token": page.inputs["form_token"], "action": "end", "id": str(chen.id)}
    )
    assert (await other.gets("/console/")).status == 200


async def test_all_other_logins_end_at_once(service: Service, open_console: Opening) -> None:
    desk, _ = await open_console("wangfang")
    others = [(await open_console("wangfang"))[0] for _ in range(2)]
    await desk.presses(await desk.gets("/console/sessions"), "退出其他全部")
    assert [(await other.gets("/console/")).path for other in others] == ["/console/login"] * 2
    assert (await desk.gets("/console/")).status == 200


async def test_a_manager_of_the_organisation_ends_anothers_logins(service: Service, open_console: Opening) -> None:
    lost, _ = await open_console("wangfang")
    manager, _ = await open_console("heshuqin")
    person = await manager.gets(f"/console/people/{service.agency.ids['wangfang']}")
    assert f"{person.path}/sessions" in person.paper.links
    page = await manager.gets(f"{person.path}/sessions")
    assert "王芳的登录设备" in page.text and "企业微信登录" in page.text
    ended = await manager.presses(page, "全部退出")
    assert "已让他在所有地方退出" in ended.text and "现在没有登录" in ended.text
    assert (await lost.gets("/console/")).path == "/console/login"
    other, _ = await open_console("chenlei")
    assert (await other.gets(page.path)).status == 404


async def test_a_new_login_replaces_the_browsers_old_one(service: Service, open_console: Opening) -> None:
    reader, _ = await open_console("wangfang")
    async with service.agency.work():
        before = await WebSession.get()
    await reader.opens("/console/")
    async with service.agency.work():
        assert (await WebSession.get()).token_hash != before.token_hash


async def test_who_has_left_is_logged_out(service: Service, open_console: Opening) -> None:
    reader, _ = await open_console("wangfang")
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["wangfang"]).update(active=False)
    assert (await reader.gets("/console/")).path == "/console/login"
    async with service.agency.work():
        await Person.filter(id=service.agency.ids["wangfang"]).update(active=True)
        assert not await WebSession.exists()


async def test_browsers_are_called_what_people_call_them() -> None:
    windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
    assert device(f"{windows} Chrome/140.0 Safari/537.36 Edg/140.0") == "Edge 浏览器（Windows 电脑）"
    assert device("Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko") == "IE 浏览器（Windows 电脑）"
    assert device("Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile wxwork/4.1 MicroMessenger/7.0") == (
        "企业微信（安卓手机）"
    )
    assert device("") == "浏览器"


async def test_the_start_page_shows_what_waits_and_how_long(service: Service, open_console: Opening) -> None:
    await submitted(service)
    await service.person("wangfang").says(SENTENCE)
    async with service.agency.work():
        await ApprovalTask.all().update(created_at=now() - timedelta(days=3, hours=1))
    _, li = await open_console("limin")
    assert "王芳的用车申请" in li.text and "已等3天" in li.text
    reader, wang = await open_console("wangfang")
    assert "没有等您审批的申请" in wang.text and "没有提交的草稿" in wang.text and "我的申请进度" in wang.text
    draft = await reader.presses(wang, "用车申请")
    assert draft.status == 200 and draft.path.startswith("/h5/drafts/")


async def test_the_password_is_changed_by_who_knows_it(service: Service, browser: Reader) -> None:
    app = await set_up(service, browser)
    page = await browser.gets("/console/password")
    wrong = await browser.presses(page, "修改", old="something else", new=NEW + "!", again=NEW + "!")
    assert wrong.status == 422 and "原密码不对" in wrong.text
    async with Reader(service, "heshuqin") as other:
        await other.opens("/console/")
        done = await browser.presses(page, "修改", old=NEW, new=NEW + "!", again=NEW + "!")
        assert done.path == "/console/sessions" and "密码已修改" in done.text
        assert (await other.gets("/console/")).path == "/console/login"
    assert (await logs_in(browser, NEW, app.code(1))).status == 403
    assert (await logs_in(browser, NEW + "!", app.code(1))).status == 200


async def test_who_has_no_password_has_no_page_for_it(service: Service, open_console: Opening) -> None:
    reader, page = await open_console("wangfang", "/console/sessions")
    assert "修改密码" not in page.text
    assert (await reader.gets("/console/password")).status == 404
    token = page.inputs["form_token"]
    assert (await reader.posts("/console/password", {"form_token": token, "old": "x"})).status == 404
