"""The workbook that describes an agency, declared once: its sheets, their columns, and what to write into them.

The template, its instructions, the import and the export all follow from this.
"""

from handlers.org.exchange.agency import DepartmentRow, DriverRow, PersonRow, VehicleRow
from handlers.workbooks import Column, Sheet

USER_ID = "企业微信账号，要和企业微信通讯录里的一致"
KINDS = {"普通车辆": "ordinary", "执法车辆": "law_enforcement"}
SHEETS = (
    Sheet(
        "部门",
        "departments",
        DepartmentRow,
        (
            Column("编号", "code", "30", "每个部门一个，不能重复；最好和企业微信的部门编号一致", required=True),
            Column("名称", "name", "综合科", "部门名称", required=True),
            Column("上级编号", "parent", "1", "上级部门的编号，也可以写路径，如 机关服务中心/车队；最顶层不填"),
            Column("主管账号", "manager", "limin", f"部门主管的{USER_ID}"),
        ),
        rows_max=5_000,
    ),
    Sheet(
        "人员",
        "people",
        PersonRow,
        (
            Column("账号", "userid", "limin", USER_ID, required=True),
            Column("姓名", "name", "李敏", "最多50个字", required=True),
            Column(
                "部门",
                "department",
                "综合科",
                "不重名的部门名称，或路径如 机关服务中心/车队，或部门编号",
                required=True,
            ),
            Column("职务", "title", "科长", "可以不填"),
            Column("手机", "mobile", "13800000006", "可以不填"),
        ),
        rows_max=50_000,
    ),
    Sheet(
        "车辆",
        "vehicles",
        VehicleRow,
        (
            Column("车牌号", "plate", "京A1Q2W3", "中间的点可以不写", required=True),
            Column("品牌型号", "model", "红旗H5", "可以不填"),
            Column("类型", "kind", "普通车辆", "普通车辆或执法车辆，不填是普通车辆", words=KINDS),
            Column("座位数", "seats", "5", "包括司机，2到60", number=True),
            Column("当前公里数", "odometer_km", "36210", "里程表读数，整数", number=True),
        ),
        rows_max=5_000,
    ),
    Sheet(
        "司机",
        "drivers",
        DriverRow,
        (Column("账号", "userid", "liudawei", "司机的企业微信账号，人员表里要有这个人", required=True),),
        rows_max=5_000,
    ),
)

WORDS = {
    "userid": "账号要和企业微信里的一致，只能有字母、数字和 . _ - @",
    "manager": "账号要和企业微信里的一致，只能有字母、数字和 . _ - @",
    "mobile": "请填写手机号码，例如 13800000006",
    "plate": "车牌号不对，例如 京A1Q2W3",
    "kind": "请填写“普通车辆”或“执法车辆”",
    "seats": "请填写包括司机在内的座位数，2到60之间的整数",
    "odometer_km": "请填写公里数，不带单位的整数",
}
"""What to write, for fields with a shape of their own."""
