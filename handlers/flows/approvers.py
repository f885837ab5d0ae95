"""Approver rules: who is meant, in terms of the organisation, the form or the people on the way. See resolving."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from handlers.flows.parts import FieldName, Part, RecordId

LEVELS_MAX = 20
Levels = Annotated[int, Field(strict=True, ge=1, le=LEVELS_MAX)]


class PersonApprover(Part):
    """One named person."""

    kind: Literal["person"] = "person"
    person_id: RecordId


class DepartmentMembersApprover(Part):
    """Everybody in a department (the applicant's own when none is named), on demand with the departments under it."""

    kind: Literal["department_members"] = "department_members"
    department_id: RecordId | None = None
    with_sub: bool = False


class DepartmentManagerApprover(Part):
    """The manager of a department; of the applicant's own department when none is named."""

    kind: Literal["department_manager"] = "department_manager"
    department_id: RecordId | None = None


class WorkGroupApprover(Part):
    """The members of a work group."""

    kind: Literal["work_group"] = "work_group"
    work_group_id: RecordId


class RoleApprover(Part):
    """Everybody who has a role."""

    kind: Literal["role"] = "role"
    role_id: RecordId


class ManagerChainApprover(Part):
    """The managers above the applicant, from the nearest upward; departments without a manager are passed over.

    It ends, whichever is given, after `levels` managers; with the manager of `department_id`; or with the department
    at depth `up_to_level` of the tree, where 1 is the agency itself. Whoever manages the own department begins one
    department higher.
    """

    kind: Literal["manager_chain"] = "manager_chain"
    levels: Levels | None = None
    department_id: RecordId | None = None
    up_to_level: Levels | None = None

    @model_validator(mode="after")
    def _one_end(self) -> "ManagerChainApprover":
        if sum(end is not None for end in (self.levels, self.department_id, self.up_to_level)) != 1:
            raise PydanticCustomError("chain_end", "请选定逐级审批到哪里为止：几级主管、到某个部门，或到第几层")
        return self


class ApplicantChoiceApprover(Part):
    """People whom the applicant names when submitting, on demand only members of a work group."""

    kind: Literal["applicant_choice"] = "applicant_choice"
    work_group_id: RecordId | None = None


class PreviousChoiceApprover(Part):
    """People whom the approver of the node before names, on demand only members of a work group."""

    kind: Literal["previous_choice"] = "previous_choice"
    work_group_id: RecordId | None = None


class FormPersonApprover(Part):
    """The people in a person field of the form."""

    kind: Literal["form_person"] = "form_person"
    field: FieldName


class ApplicantApprover(Part):
    """The applicant in person, for instance to confirm that something has arrived."""

    kind: Literal["applicant"] = "applicant"


Approver = Annotated[
    PersonApprover
    | DepartmentMembersApprover
    | DepartmentManagerApprover
    | WorkGroupApprover
    | RoleApprover
    | ManagerChainApprover
    | ApplicantChoiceApprover
    | PreviousChoiceApprover
    | FormPersonApprover
    | ApplicantApprover,
    Field(discriminator="kind"),
]
