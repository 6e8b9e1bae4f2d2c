package dev.kiln.examples.store;

import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.aws.ec2.AwsEc2SecurityGroup;
import dev.kiln.resources.heat.HeatWaitCondition;
import dev.kiln.resources.heat.HeatWaitConditionHandle;
import dev.kiln.resources.nova.NovaServer;
import java.time.Duration;
import java.util.Map;

/** The counter at which customers are served: a web server that knows the database. */
final class CounterStack extends Stack {

    private final NovaServer server;

    CounterStack(Component scope, String id, Machine machine, DatabaseStack behind, String name, String user) {
        super(scope, id);
        description("The shop's web server.");
        Parameter<String> host = stringParameter(
                "host", p -> p.description("Where the database listens.").value(behind.address()));
        Parameter<String> database = stringParameter(
                "database", p -> p.description("Name of the database.").value(name));
        Parameter<String> owner = stringParameter(
                "owner", p -> p.description("Who logs in to the database.").value(user));
        Parameter<String> password = stringParameter(
                "password",
                p -> p.description("And with which password.").hidden().value(behind.password()));

        HeatWaitConditionHandle bell = HeatWaitConditionHandle.create(this, "bell");
        HeatWaitCondition.create(this, "ready", w -> w.handle(bell).count(1).timeout(Duration.ofMinutes(15)));

        AwsEc2SecurityGroup firewall = AwsEc2SecurityGroup.create(
                this,
                "firewall",
                g -> g.groupDescription("The web, SSH and ping.")
                        .securityGroupIngress(Ports.ping())
                        .securityGroupIngress(Ports.tcp(22))
                        .securityGroupIngress(Ports.tcp(80))
                        .securityGroupIngress(Ports.tcp(443)));

        server = NovaServer.create(
                this,
                "server",
                s -> s.image(machine.image())
                        .flavor(machine.flavor())
                        .keyName(machine.keyPair())
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO))
                        .securityGroups(firewall)
                        .userDataFormat(NovaServer.UserDataFormat.RAW)
                        .userData(Fn.replace(
                                """
                                #!/bin/sh -e
                                umask 077
                                export PGPASSFILE=/run/store.pgpass
                                echo "@host@:5432:@database@:@owner@:@password@" > $PGPASSFILE
                                apt-get -q update
                                apt-get -qy install nginx-light postgresql-client
                                psql -h @host@ -U @owner@ -d @database@ -Hqc 'SELECT now()' > /var/www/html/index.html
                                chmod 644 /var/www/html/index.html
                                @ring@ --data-binary '{"status": "SUCCESS", "reason": "open for business"}'
                                """,
                                Map.of(
                                        "@host@", host,
                                        "@database@", database,
                                        "@owner@", owner,
                                        "@password@", password,
                                        "@ring@", bell.attributes().curlCli()))));

        output("address", "Where customers go.", address());
    }

    @SuppressWarnings(
            "deprecation") // the server is on whatever network the project has, so only first_address finds it
    Expr<String> address() {
        return server.attributes().firstAddress();
    }
}
