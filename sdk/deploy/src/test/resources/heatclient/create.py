# Creates stacks by python-heatclient, as `openstack stack create` does: one request a line, one answer a line, both JSON.
import json
import os
import sys

import openstack
from heatclient import client
from heatclient.common import template_utils, utils

heat = client.Client("1", session=openstack.connect(cloud=os.environ.get("OS_CLOUD") or "demo").session)
for line in sys.stdin:
    asked = json.loads(line)
    try:
        files, template = template_utils.process_template_path(asked["template"])
        names = []
        env_files, environment = template_utils.process_multiple_environments_and_files(
            env_paths=asked["environments"], env_list_tracker=names)
        answer = {"id": heat.stacks.create(
            stack_name=asked["name"],
            disable_rollback=True,
            parameters=utils.format_all_parameters(asked["parameters"], asked["parameter_files"], asked["template"]),
            template=template,
            files={**files, **env_files},
            environment=environment,
            environment_files=names)["stack"]["id"]}
    except Exception as e:
        answer = {"error": str(e)}
    print(json.dumps(answer), flush=True)
