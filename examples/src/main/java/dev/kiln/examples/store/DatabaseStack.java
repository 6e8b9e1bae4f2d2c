package dev.kiln.examples.store;

import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.aws.ec2.AwsEc2SecurityGroup;
import dev.kiln.resources.heat.HeatRandomString;
import dev.kiln.resources.heat.HeatRandomString.CharacterClasses.Class_;
import dev.kiln.resources.heat.HeatWaitCondition;
import dev.kiln.resources.heat.HeatWaitConditionHandle;
import dev.kiln.resources.nova.NovaServer;
import java.time.Duration;
import java.util.Map;

/** A server with a PostgreSQL database. The stack is complete when the database can be used. */
final class DatabaseStack extends Stack {

    private final NovaServer server;
    private final HeatRandomString password;

    DatabaseStack(Component scope, String id, Machine machine, String name, String user) {
        super(scope, id);
        description("The shop's database, with passwords that nobody had to think of.");
        Parameter<String> database = stringParameter(
                "database", p -> p.description("Name of the database.").value(name));
        Parameter<String> owner = stringParameter(
                "owner", p -> p.description("Who owns the database.").value(user));

        HeatWaitConditionHandle bell = HeatWaitConditionHandle.create(this, "bell");
        HeatWaitCondition.create(this, "ready", w -> w.handle(bell).count(1).timeout(Duration.ofMinutes(15)));

        HeatRandomString superuser = password("superuser");
        password = password("password");

        AwsEc2SecurityGroup firewall = AwsEc2SecurityGroup.create(
                this,
                "firewall",
                g -> g.groupDescription("The database, SSH and ping.")
                        .securityGroupIngress(Ports.ping())
                        .securityGroupIngress(Ports.tcp(22))
                        .securityGroupIngress(Ports.tcp(5432)));

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
                                apt-get -q update
                                apt-get -qy install postgresql
                                cd /etc/postgresql/*/main
                                echo "listen_addresses = '*'" >> conf.d/store.conf
                                echo "host @database@ @owner@ all scram-sha-256" >> pg_hba.conf
                                runuser -u postgres psql <<SQL
                                ALTER ROLE postgres PASSWORD '@superuser@';
                                CREATE ROLE @owner@ LOGIN PASSWORD '@password@';
                                CREATE DATABASE @database@ OWNER @owner@;
                                SQL
                                systemctl restart postgresql
                                @ring@ --data-binary '{"status": "SUCCESS", "reason": "database is up"}'
                                """,
                                Map.of(
                                        "@superuser@", superuser.attributes().value(),
                                        "@password@", password(),
                                        "@database@", database,
                                        "@owner@", owner,
                                        "@ring@", bell.attributes().curlCli()))));

        output("address", "Where the database listens.", address());
        output("password", "What its owner logs in with.", password());
    }

    @SuppressWarnings(
            "deprecation") // the server is on whatever network the project has, so only first_address finds it
    Expr<String> address() {
        return server.attributes().firstAddress();
    }

    Expr<String> password() {
        return password.attributes().value();
    }

    private HeatRandomString password(String id) {
        return HeatRandomString.create(
                this, id, r -> r.length(24).characterClasses(c -> c.class_(Class_.LETTERSDIGITS)));
    }
}
