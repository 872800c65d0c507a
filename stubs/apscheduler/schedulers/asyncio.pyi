from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from apscheduler.events import JobExecutionEvent

class Job:
    id: str
    next_run_time: datetime | None
    def remove(self) -> None: ...

class AsyncIOScheduler:
    def __init__(self, *, timezone: str, job_defaults: Mapping[str, object]) -> None: ...
    def start(self) -> None: ...
    def shutdown(self, wait: bool = True) -> None: ...
    def add_listener(self, callback: Callable[[JobExecutionEvent], None], mask: int) -> None: ...
    def get_job(self, job_id: str) -> Job | None: ...
    def get_jobs(self) -> list[Job]: ...
    def add_job(
        self,
        func: Callable[..., object],
        trigger: str,
        *,
        args: Sequence[object] = (),
        kwargs: Mapping[str, object] = ...,
        id: str,
        replace_existing: bool = False,
        max_instances: int = 1,
        run_date: datetime | None = None,
        seconds: float = 0,
        next_run_time: datetime | None = None,
    ) -> Job: ...
