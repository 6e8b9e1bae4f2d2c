"""python3 -m bed up HOME TIER | down HOME: the order in which things start, each as soon as what it needs is there."""
import base64
import concurrent.futures
import os
import socket
import subprocess
import sys

from bed import processes
from bed import services
from bed import settings
from bed.home import Failure
from bed.home import Home

PYTHON = '/usr/bin/python3'
HERE = os.path.dirname(os.path.abspath(__file__))


class Bed:

    def __init__(self, home, tier):
        self.home = home
        self.tier = tier
        self.services = services.of_tier(tier)
        self.words = {'etc': home('etc'), 'here': HERE, 'password': settings.PASSWORD, 'region': settings.REGION,
                      'cell0': settings.database_url(home, 'nova_cell0')}

    def up(self):
        self.home.make_folders()
        self.refuse_strangers()
        settings.write_all(self.home)
        self.register_neutron_driver()
        self.home.once('keys', self.make_keys)
        # Three lanes side by side: the broker boots, the database does, and later each service migrates its own.
        with concurrent.futures.ThreadPoolExecutor(max_workers=12) as lanes:
            broker = lanes.submit(self.start_broker)
            self.start_database()
            self.migrate(services.KEYSTONE_SERVICE)
            migrated = {s.name: lanes.submit(self.migrate, s) for s in self.services}
            self.start(services.KEYSTONE_SERVICE)
            from bed import seed  # only now: its imports would hold up the daemons
            self.home.once('identities-' + self.tier, lambda: seed.identities(self.home, self.services))
            self.home.say('identities are there')
            broker.result()
            admin = seed.account('admin', 'admin')  # one for all, so that asking again costs no new token
            ready = []
            for service in self.services:
                migrated[service.name].result()
                self.start(service)
                ready.append(lanes.submit(self.await_ready, service, lambda s: seed.is_ready(admin, s)))
            for one in ready:
                one.result()
        if self.tier == 'core':
            self.home.once('hosts', lambda: processes.run(
                self.home, 'discover-hosts', '/usr/bin/nova-manage', '--config-file', self.home('etc', 'nova.conf'),
                'cell_v2', 'discover_hosts'))
            self.home.once('things', seed.things)
        self.home.say('up: ' + self.tier)
        print('export OS_CLIENT_CONFIG_FILE=%s OS_CLOUD=demo' % self.home('clouds.yaml'))

    def refuse_strangers(self):
        """Another OpenStack on the same ports would be taken for ours: tests would run against it, or start half of each."""
        owners = {services.RABBIT_PORT: 'rabbitmq', services.RABBIT_PORT + 1: 'epmd'}
        for service in [services.KEYSTONE_SERVICE, *self.services]:
            for port in service.ports:
                owners[port] = service.name
        ours = processes.members(self.home)
        for port, owner in sorted(owners.items()):
            with socket.socket() as probe:
                taken = probe.connect_ex(('127.0.0.1', port)) == 0
            if taken and not ours:
                raise Failure('port %d, which %s needs, is taken by a process that this test bed did not start. Stop it, or run '
                              'this in a network namespace of its own.' % (port, owner))

    def register_neutron_driver(self):
        """Neutron looks for drivers among the installed distributions: this makes one, in the state folder."""
        folder = self.home('plugins', 'kiln_test_bed-1.dist-info')
        os.makedirs(folder, exist_ok=True)
        self.home.write('Metadata-Version: 2.1\nName: kiln-test-bed\nVersion: 1\n', folder, 'METADATA')
        self.home.write('[neutron.ml2.mechanism_drivers]\nkiln = bed.ml2:BindsEverything\n', folder, 'entry_points.txt')

    def make_keys(self):
        """The two keys of each Fernet repository, as Keystone's own set-up would make them."""
        for repository in ('fernet', 'credential'):
            os.makedirs(self.home('keys', repository), mode=0o700, exist_ok=True)
            for number in '01':
                key = base64.urlsafe_b64encode(os.urandom(32)).decode()
                self.home.write(key, 'keys', repository, number)

    def start_database(self):
        data = self.home('mysql')
        self.home.once('mariadb', lambda: processes.run(
            self.home, 'mariadb-install', '/usr/bin/mariadb-install-db', '--no-defaults', '--user=root', '--datadir=' + data,
            '--auth-root-authentication-method=normal', '--skip-test-db'))
        # No durability: what is lost in a crash is made again by `down --wipe` and `up`.
        processes.spawn(
            self.home, 'mariadb', '/usr/sbin/mariadbd', '--no-defaults', '--user=root', '--datadir=' + data,
            '--socket=' + self.home.mysql_socket, '--skip-networking', '--character-set-server=utf8mb3',
            '--max-connections=1000', '--skip-log-bin', '--performance-schema=off', '--innodb-flush-log-at-trx-commit=0',
            '--innodb-doublewrite=0', '--innodb-buffer-pool-size=128M', '--innodb-log-file-size=32M')
        names = [d for s in [services.KEYSTONE_SERVICE, *self.services] for d in s.all_databases]
        create = ''.join('CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb3;' % d for d in names)
        processes.wait_until('MariaDB', lambda: self.sql(create), 60, self.home('log', 'mariadb.log'))
        self.home.say('MariaDB is up')

    def sql(self, statements):
        return subprocess.call(
            ['/usr/bin/mariadb', '--no-defaults', '-uroot', '-S', self.home.mysql_socket, '-e', statements],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0

    def start_broker(self):
        folder = self.home('rabbitmq')
        os.makedirs(folder, exist_ok=True)
        self.home.write('[].', 'rabbitmq', 'enabled_plugins')
        port = services.RABBIT_PORT
        # A name server of its own, so that no other Erlang program on the machine is disturbed.
        names = {'ERL_EPMD_ADDRESS': '127.0.0.1', 'ERL_EPMD_PORT': str(port + 1)}
        processes.spawn(self.home, 'epmd', '/usr/bin/epmd', **names)
        processes.spawn(
            self.home, 'rabbitmq', '/usr/lib/rabbitmq/bin/rabbitmq-server', **dict(
                names, HOME=folder, RABBITMQ_NODENAME='kiln@localhost', RABBITMQ_NODE_IP_ADDRESS='127.0.0.1',
                RABBITMQ_NODE_PORT=str(port), RABBITMQ_DIST_PORT=str(port + 2), RABBITMQ_MNESIA_BASE=folder,
                RABBITMQ_LOGS='-', RABBITMQ_ENABLED_PLUGINS_FILE=folder + '/enabled_plugins',
                RABBITMQ_CONF_ENV_FILE='/dev/null', RABBITMQ_CONFIG_FILE=folder + '/none',
                # Erlang's schedulers otherwise spin while idle, and take the processor from the other services.
                RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} '
                                                    '+sbwt none +sbwtdcpu none +sbwtdio none'))
        processes.wait_until('RabbitMQ', lambda: self.listens(port), 90, self.home('log', 'rabbitmq.log'))
        self.home.say('RabbitMQ is up')

    @staticmethod
    def listens(port):
        with socket.socket() as probe:
            return probe.connect_ex(('127.0.0.1', port)) == 0

    def migrate(self, service):
        for number, command in enumerate(service.migrations):
            self.home.once('migrated-%s-%d' % (service.name, number), lambda c=command: processes.run(
                self.home, service.name + '-migration', *self.polite(service), *(word.format(**self.words) for word in c)))
        self.home.say('the database of %s is there' % service.name)

    @staticmethod
    def polite(service):
        """All wait for Keystone, so that the other migrations give way to it and to what is done through it."""
        return () if service is services.KEYSTONE_SERVICE else ('/usr/bin/nice', '-n', '10')

    def start(self, service):
        if service.wsgi:
            script, variables = service.wsgi
            processes.spawn(
                self.home, service.name, '/usr/bin/uwsgi', '--plugin', 'python3', '--http-socket',
                '127.0.0.1:%d' % service.ports[0], '--master', '--lazy-apps', '--need-app', '--die-on-term', '--processes', '1',
                '--threads', '4', '--buffer-size', '65535', '--disable-logging', '--add-header', 'Connection: close',
                '--wsgi-file', script.format(**self.words),
                **{k: v.format(**self.words) for k, v in variables.items()})
        for name, target in service.daemons.items():
            own = self.home('etc', name + '.conf')
            config = own if os.path.exists(own) else self.home('etc', service.name + '.conf')
            extra = {k: os.environ[k] for k in ('KILN_OPENSTACK_PACE',) if k in os.environ}
            processes.spawn(self.home, name, PYTHON, os.path.join(HERE, 'launch.py'), name, target, '--config-file', config, **extra)
        if service.wsgi:
            processes.wait_until(service.name, lambda: self.listens(service.ports[0]), 90, self.home('log', service.name + '.log'))
            self.home.say('%s is up' % service.name)

    def await_ready(self, service, is_ready):
        if not service.wsgi:
            processes.wait_until(service.name, lambda: is_ready(service), 180, self.home('log'))
            self.home.say('%s is up' % service.name)


def main(action, home, tier=None):
    home = Home(home)
    if action == 'down':
        processes.stop_all(home)
        return
    try:
        Bed(home, tier).up()
    except Failure as e:
        sys.exit('openstack: %s' % e)


if __name__ == '__main__':
    main(*sys.argv[1:])
