"""Permissions: what a role may grant. A subsystem declares its own beside its code; the console lists all of them."""

_declared: dict[str, str] = {}


def declare_permission(name: str, label: str) -> str:
    """Make a permission known, such as `fleet.dispatch`; gives back its name."""
    assert _declared.setdefault(name, label) == label, f"two permissions are called {name}"
    return name


def permissions() -> dict[str, str]:
    """Every permission and what people call it, in the order of the names."""
    return dict(sorted(_declared.items()))


MANAGE_ORG = declare_permission("org.manage", "管理组织、人员和角色")
MANAGE_FLOWS = declare_permission("flows.manage", "设计审批流程")
MANAGE_FORMS = declare_permission("forms.manage", "设计申请表单")
READ_ALL_REQUESTS = declare_permission("requests.read_all", "查看全部申请")
MANAGE_REQUESTS = declare_permission("requests.manage", "代为处理卡住的申请")
MANAGE_MESSAGES = declare_permission("messages.manage", "查看和收回发出的消息")
