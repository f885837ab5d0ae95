"""Files of a request: taken when they are what they say, read by those whom the request concerns and nobody else."""

from datetime import timedelta

import pytest

from bot.errors import UserError
from handlers.requests import attaching
from jobs.housekeeping import keep_house
from models.clock import now
from models.files import StoredFile
from models.org import Person
from models.requests import Request
from tests.pages.reader import Opening
from tests.pages.test_decisions import submitted
from tests.story import Service

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 60


async def uploaded(service: Service, userid: str, name: str = "会议通知.png", content: bytes = PNG) -> int:
    async with service.agency.work():
        person = await Person.get(id=service.agency.ids[userid])
        file_id: int = (await attaching.store(person, name, content)).id
        return file_id


async def test_a_file_is_its_uploaders_until_it_belongs_to_a_request(service: Service, open_page: Opening) -> None:
    path = await submitted(service)
    file_id = await uploaded(service, "wangfang")
    wang, _ = await open_page("wangfang", path)
    li, _ = await open_page("limin", "/h5/")
    chen, _ = await open_page("chenlei", "/h5/")
    assert (await wang.gets(f"/files/{file_id}")).status == 200
    assert (await li.gets(f"/files/{file_id}")).status == 404

    async with service.agency.work():
        request = await Request.get(id=int(path.split("/")[-1]))
        person = await Person.get(id=service.agency.ids["wangfang"])
        assert [file.name for file in await attaching.attach([file_id], request, person)] == ["会议通知.png"]
        assert [file.id for file in await attaching.files_of(request.id)] == [file_id]

    seen = await li.gets(f"/files/{file_id}")
    assert (seen.status, seen.headers["Content-Type"]) == (200, "image/png")
    assert seen.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert (await chen.gets(f"/files/{file_id}")).status == 404


async def test_nobody_attaches_what_somebody_else_uploaded(service: Service) -> None:
    path = await submitted(service)
    file_id = await uploaded(service, "chenlei")
    async with service.agency.work():
        request = await Request.get(id=int(path.split("/")[-1]))
        wang = await Person.get(id=service.agency.ids["wangfang"])
        with pytest.raises(UserError, match="重新上传"):
            await attaching.attach([file_id], request, wang)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("病毒.exe", b"MZ", "类型不能上传"),
        ("照片.png", b"<script>", "不符"),
        ("空.pdf", b"", "空文件"),
        ("大.txt", b"x" * (attaching.FILE_BYTES_MAX + 1), "最多10 MB"),
        ("数据.csv", b"a,\0", "不是文本文件"),
    ],
)
async def test_what_is_not_taken_is_explained(service: Service, name: str, content: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        await uploaded(service, "wangfang", name, content)


async def test_a_long_windows_path_becomes_a_short_name_with_its_ending(service: Service) -> None:
    file_id = await uploaded(service, "wangfang", "C:\\文档\\" + "长" * 300 + ".png")
    async with service.agency.work():
        file = await StoredFile.get(id=file_id)
        assert file.name == "长" * (attaching.NAME_CHARACTERS_MAX - 4) + ".png"


async def test_what_was_never_sent_is_thrown_away_after_a_day(service: Service) -> None:
    path = await submitted(service)
    kept, gone, fresh = [await uploaded(service, "wangfang") for _ in range(3)]
    async with service.agency.work():
        await StoredFile.filter(id=kept).update(request_id=int(path.split("/")[-1]))
        await StoredFile.filter(id__in=[kept, gone]).update(created_at=now() - timedelta(days=2))
    await keep_house()
    async with service.agency.work():
        assert sorted(await StoredFile.all().values_list("id", flat=True)) == [kept, fresh]
