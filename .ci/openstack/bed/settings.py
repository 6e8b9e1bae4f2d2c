"""The services' configuration files, as data. What is not set here has Debian's default."""

PASSWORD = 'testbed'  # of every account: all of it listens on loopback only
REGION = 'RegionOne'
AUTH_URL = 'http://127.0.0.1:5000/v3'
RABBIT = 'rabbit://guest:guest@127.0.0.1:5672//'
HOST = 'kiln'


def database_url(home, database):
    return 'mysql+pymysql://root@localhost/%s?unix_socket=%s&charset=utf8' % (database, home.mysql_socket)


def write_all(home):
    for name, function in FILES.items():
        home.write(_ini(function(home)), 'etc', name + '.conf')


def _ini(sections):
    lines = []
    for section, options in sections.items():
        lines.append('[%s]' % section)
        lines += ['%s = %s' % (k, str(v).lower() if isinstance(v, bool) else v) for k, v in options.items()]
    return '\n'.join(lines) + '\n'


def _account(user):
    return {'auth_type': 'password', 'auth_url': AUTH_URL, 'username': user, 'password': PASSWORD, 'project_name': 'service',
            'user_domain_id': 'default', 'project_domain_id': 'default', 'region_name': REGION}


def _service(home, name):
    """What every service but Keystone has."""
    return {
        'DEFAULT': {'transport_url': RABBIT, 'host': HOST},
        'database': {'connection': database_url(home, name)},
        'keystone_authtoken': dict(_account(name), www_authenticate_uri=AUTH_URL, service_token_roles_required=True),
        'oslo_concurrency': {'lock_path': home('locks')},
        'oslo_messaging_notifications': {'driver': 'noop'},
    }


def keystone(home):
    return {
        'DEFAULT': {'use_stderr': True},
        'database': {'connection': database_url(home, 'keystone')},
        'token': {'provider': 'fernet', 'expiration': 86400},
        'fernet_tokens': {'key_repository': home('keys', 'fernet')},
        'fernet_receipts': {'key_repository': home('keys', 'fernet')},
        'credential': {'key_repository': home('keys', 'credential')},
        # The pickling back end: the plain one hands out the cached object itself, which Keystone then changes.
        'cache': {'enabled': True, 'backend': 'dogpile.cache.memory_pickle'},
        # Heat makes a user for many a resource: the cheapest hash that bcrypt allows keeps that fast.
        'identity': {'password_hash_rounds': 4},
        'oslo_messaging_notifications': {'driver': 'noop'},
    }


def heat(home):
    c = _service(home, 'heat')
    c['DEFAULT'].update({
        'region_name_for_services': REGION,
        'num_engine_workers': 1,
        'heat_metadata_server_url': 'http://127.0.0.1:8000',
        'heat_waitcondition_server_url': 'http://127.0.0.1:8000/v1/waitcondition',
        'stack_user_domain_name': 'heat',
        'stack_domain_admin': 'heat_domain_admin',
        'stack_domain_admin_password': PASSWORD,
        'auth_encryption_key': 'kiln-test-bed-kiln-test-bed-kiln',  # Heat wants exactly 32 characters
        'enable_stack_adopt': True,
        'enable_stack_abandon': True,
        # The project's tests go far beyond the limits that a public cloud sets.
        'max_resources_per_stack': -1,
        'max_stacks_per_tenant': -1,
        'max_nested_stack_depth': 8,
        'max_template_size': 8 << 20,
        'max_json_body_size': 16 << 20,
        'action_retry_limit': 2,
    })
    c['paste_deploy'] = {'api_paste_config': '/etc/heat/api-paste.ini'}
    c['heat_api'] = {'bind_host': '127.0.0.1', 'bind_port': 8004, 'workers': 1}
    c['heat_api_cfn'] = {'bind_host': '127.0.0.1', 'bind_port': 8000, 'workers': 1}
    c['trustee'] = {'auth_type': 'password', 'auth_url': AUTH_URL, 'username': 'heat', 'password': PASSWORD,
                    'user_domain_id': 'default'}
    c['clients_keystone'] = {'auth_uri': AUTH_URL.replace('/v3', '')}
    c['ec2authtoken'] = {'auth_uri': AUTH_URL}
    return c


def placement(home):
    c = _service(home, 'placement')
    c['placement_database'] = c.pop('database')
    c['api'] = {'auth_strategy': 'keystone'}
    return c


def glance(home):
    c = _service(home, 'glance')
    c['DEFAULT'] = {'bind_host': '127.0.0.1', 'bind_port': 9292, 'workers': 0}
    c['glance_store'] = {'stores': 'file', 'default_store': 'file', 'filesystem_store_datadir': home('images')}
    c['paste_deploy'] = {'flavor': 'keystone', 'config_file': '/etc/glance/glance-api-paste.ini'}
    return c


def nova(home):
    c = _service(home, 'nova')
    c['DEFAULT'].update({
        'my_ip': '127.0.0.1', 'state_path': home('nova'), 'compute_driver': 'fake.FakeDriver',
        'osapi_compute_listen': '127.0.0.1', 'osapi_compute_workers': 1, 'enabled_apis': 'osapi_compute',
        # Nothing plugs an interface here, so that the event which Nova waits for would never come.
        'vif_plugging_is_fatal': False, 'vif_plugging_timeout': 0,
    })
    c['api_database'] = {'connection': database_url(home, 'nova_api')}
    c['conductor'] = {'workers': 1}
    c['scheduler'] = {'workers': 1}
    c['wsgi'] = {'api_paste_config': '/etc/nova/api-paste.ini'}
    c['filter_scheduler'] = {'enabled_filters': ','.join((
        'AvailabilityZoneFilter', 'ComputeFilter', 'ComputeCapabilitiesFilter', 'ImagePropertiesFilter',
        'ServerGroupAntiAffinityFilter', 'ServerGroupAffinityFilter'))}
    c['quota'] = {'driver': 'nova.quota.NoopQuotaDriver'}
    c['vnc'] = {'enabled': True, 'server_listen': '127.0.0.1', 'novncproxy_base_url': 'http://127.0.0.1:6080/vnc_auto.html'}
    c['glance'] = {'api_servers': 'http://127.0.0.1:9292'}
    c['placement'] = _account('placement')
    c['service_user'] = dict(_account('nova'), send_service_user_token=True)
    c['neutron'] = dict(_account('neutron'), service_metadata_proxy=False)
    c['cinder'] = dict(_account('cinder'), os_region_name=REGION)
    return c


def nova_compute(home):
    """nova-compute may not know a database: it would read the cells by itself instead of asking the conductor."""
    return {k: v for k, v in nova(home).items() if k not in ('database', 'api_database')}


def neutron(home):
    c = _service(home, 'neutron')
    c['DEFAULT'].update({
        'state_path': home('neutron'), 'bind_host': '127.0.0.1', 'bind_port': 9696,
        'api_workers': 0, 'rpc_workers': 0, 'rpc_state_report_workers': 0,
        'api_paste_config': '/etc/neutron/api-paste.ini', 'core_plugin': 'ml2',
        'service_plugins': 'router,qos,trunk,port_forwarding,segments,metering', 'dns_domain': 'kiln.',
        'notify_nova_on_port_status_changes': False, 'notify_nova_on_port_data_changes': False,
    })
    c['quotas'] = {'quota_' + k: -1 for k in (
        'network', 'subnet', 'port', 'router', 'floatingip', 'security_group', 'security_group_rule', 'trunk')}
    c['ml2'] = {
        'type_drivers': 'flat,vlan,vxlan,local', 'tenant_network_types': 'vxlan',
        # Ours binds every port. The other one is only named, because the trunk and QoS plugins refuse to start without it.
        'mechanism_drivers': 'kiln,openvswitch', 'extension_drivers': 'port_security,qos,dns'}
    c['ml2_type_flat'] = {'flat_networks': '*'}
    c['ml2_type_vlan'] = {'network_vlan_ranges': 'physnet1:100:200'}
    # Neutron fills a table with the whole range when it starts: a million numbers would take many seconds.
    c['ml2_type_vxlan'] = {'vni_ranges': '1:1000'}
    c['securitygroup'] = {'enable_security_group': True}
    return c


def cinder(home):
    c = _service(home, 'cinder')
    c['DEFAULT'].update({
        'my_ip': '127.0.0.1', 'state_path': home('cinder'), 'osapi_volume_listen': '127.0.0.1', 'osapi_volume_workers': 1,
        'api_paste_config': '/etc/cinder/api-paste.ini',
        'resource_query_filters_file': '/etc/cinder/resource_filters.json',
        'auth_strategy': 'keystone', 'enabled_backends': 'fake', 'glance_api_servers': 'http://127.0.0.1:9292',
        'quota_volumes': -1, 'quota_gigabytes': -1, 'quota_snapshots': -1,
    })
    c['fake'] = {'volume_driver': 'cinder.tests.fake_driver.FakeLoggingVolumeDriver', 'volume_backend_name': 'fake'}
    c['nova'] = _account('nova')
    c['service_user'] = dict(_account('cinder'), send_service_user_token=True)
    return c


FILES = {'keystone': keystone, 'heat': heat, 'placement': placement, 'glance': glance, 'nova': nova,
         'nova-compute': nova_compute, 'neutron': neutron, 'cinder': cinder}
