"""What there is to run: one entry a service. The settings are in settings.py, the order of things in __main__.py."""
import dataclasses

KEYSTONE = 'http://127.0.0.1:5000/v3'
RABBIT_PORT = 5672


@dataclasses.dataclass(frozen=True)
class Service:
    name: str
    endpoints: dict  # service type -> URL in the catalogue
    migrations: list  # commands, run in this order
    daemons: dict  # name -> module and its function that Debian's own start script calls
    ports: list
    databases: list = ()  # by default one of the service's name
    core: bool = True  # False: part of every tier
    wsgi: tuple = ()  # script, environment: served by uwsgi instead of by daemons
    ready: tuple = ()  # service type, path, key of the list, fields that tell a living worker, number of workers

    @property
    def all_databases(self):
        return list(self.databases) or [self.name]


def _manage(service, *arguments):
    return ['/usr/bin/%s-manage' % service, '--config-file', '{etc}/%s.conf' % service, *arguments]


_TENANT = '%(tenant_id)s'

KEYSTONE_SERVICE = Service(
    name='keystone', core=False, endpoints={}, ports=[5000],
    migrations=[
        _manage('keystone', 'db_sync'),
        _manage('keystone', 'bootstrap', '--bootstrap-password', '{password}', '--bootstrap-region-id', '{region}',
                '--bootstrap-admin-url', KEYSTONE, '--bootstrap-internal-url', KEYSTONE, '--bootstrap-public-url', KEYSTONE)],
    daemons={}, wsgi=('{here}/keystone_app.py', {'OS_KEYSTONE_CONFIG_DIR': '{etc}', 'OS_KEYSTONE_CONFIG_FILES': 'keystone.conf'}))

# In the order in which they start: those that need longest first.
SERVICES = [
    Service(
        name='placement', endpoints={'placement': 'http://127.0.0.1:8778'}, ports=[8778],
        migrations=[_manage('placement', 'db', 'sync')],
        daemons={}, wsgi=('/usr/bin/placement-api', {'OS_PLACEMENT_CONFIG_DIR': '{etc}'})),
    Service(
        name='nova', endpoints={'compute': 'http://127.0.0.1:8774/v2.1'}, ports=[8774],
        databases=['nova', 'nova_api', 'nova_cell0'],
        migrations=[_manage('nova', 'api_db', 'sync'),
                    _manage('nova', 'cell_v2', 'map_cell0', '--database_connection', '{cell0}'),
                    _manage('nova', 'db', 'sync'),
                    _manage('nova', 'cell_v2', 'create_cell', '--name', 'cell1')],
        daemons={'nova-conductor': 'nova.cmd.conductor:main', 'nova-compute': 'nova.cmd.compute:main',
                 'nova-scheduler': 'nova.cmd.scheduler:main', 'nova-api': 'nova.cmd.api:main'},
        ready=('compute', '/os-services', 'services', {'state': 'up'}, 3)),
    Service(
        name='neutron', endpoints={'network': 'http://127.0.0.1:9696'}, ports=[9696],
        migrations=[['/usr/bin/neutron-db-manage', '--config-file', '{etc}/neutron.conf', 'upgrade', 'heads']],
        daemons={'neutron-server': 'neutron.cmd.eventlet.server:main'},
        ready=('network', '/v2.0/extensions', 'extensions', {'alias': 'router'}, 1)),
    Service(
        name='heat', core=False, ports=[8004, 8000],
        endpoints={'orchestration': 'http://127.0.0.1:8004/v1/' + _TENANT, 'cloudformation': 'http://127.0.0.1:8000/v1'},
        migrations=[_manage('heat', 'db_sync')],
        daemons={'heat-engine': 'heat.cmd.engine:main', 'heat-api': 'heat.cmd.api:main',
                 'heat-api-cfn': 'heat.cmd.api_cfn:main'},
        ready=('orchestration', '/services', 'services', {'status': 'up'}, 1)),
    Service(
        name='cinder', endpoints={'volumev3': 'http://127.0.0.1:8776/v3/' + _TENANT}, ports=[8776],
        migrations=[_manage('cinder', 'db', 'sync')],
        daemons={'cinder-volume': 'cinder.cmd.volume:main', 'cinder-scheduler': 'cinder.cmd.scheduler:main',
                 'cinder-api': 'cinder.cmd.api:main'},
        ready=('volumev3', '/os-services', 'services', {'state': 'up'}, 2)),
    Service(
        name='glance', endpoints={'image': 'http://127.0.0.1:9292'}, ports=[9292],
        migrations=[_manage('glance', 'db', 'sync')],
        daemons={'glance-api': 'glance.cmd.api:main'},
        ready=('image', '/v2/images', 'images', {}, 0)),
]


def of_tier(tier):
    return [s for s in SERVICES if tier == 'core' or not s.core]
