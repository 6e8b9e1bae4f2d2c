"""Prints, one a line, every text that the Heat installed on this machine has about its resource types: what it says of each type,
property, attribute and update policy. For the test that Kiln's own descriptions repeat none of it."""

from heat.engine import attributes, properties, resources


def plugins(registry):
    for value in registry.values():
        if isinstance(value, dict):
            yield from plugins(value)
        elif isinstance(getattr(value, "value", None), type):
            yield value.value


def described(schemata):
    for schema in schemata.values():
        yield schema.description
        yield from described(getattr(schema, "schema", None) or {})


def texts():
    for plugin in plugins(resources.global_env().registry._registry):
        yield from (plugin.__doc__ or "").split("\n\n")
        yield from described(properties.schemata(plugin.properties_schema))
        yield from described(attributes.schemata(plugin.attributes_schema or {}))
        yield from described(properties.schemata(getattr(plugin, "update_policy_schema", None) or {}))


resources.initialise()
for text in texts():
    if text:
        print(" ".join(str(text).split()))
