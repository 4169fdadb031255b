package org.gulou.testbed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.gulou.kernel.OfficeTime;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.ClientConstants;
import org.jboss.dmr.ModelNode;

/** What an operator does to the server under test over its management port. */
public final class Operations {

    private Operations() {}

    /** Moves the demo's clock to this far ahead of the real one; {@link Duration#ZERO} brings it back. */
    public static void moveClock(Duration ahead) {
        var operation = operation("write-attribute", "system-property", "gulou.clock.offset");
        operation.get("name").set("value");
        operation.get("value").set(ahead.toString());
        execute(operation);
    }

    /** Moves the demo's clock to this moment at the office, back into the past too; it goes on from there. */
    public static void moveClockTo(LocalDateTime moment) {
        moveClock(Duration.between(Instant.now(), moment.atZone(OfficeTime.ZONE).toInstant()));
    }

    /** Gives the portal a setting, as {@code wildfly-config} names it, while it runs. */
    public static void set(String setting, String value) {
        unset(setting);
        var operation = operation("add", "system-property", setting);
        operation.get("value").set(value);
        execute(operation);
    }

    /** Takes it away, whether or not it is there. */
    public static void unset(String setting) {
        attempt(operation("remove", "system-property", setting));
    }

    /** Stops the portal, closes every connection (and with the last one H2's file), and starts it again. */
    public static void restartPortal() {
        execute(operation("undeploy", "deployment", "ROOT.war"));
        execute(operation("flush-all-connection-in-pool", "subsystem", "datasources", "data-source", "gulou"));
        execute(operation("deploy", "deployment", "ROOT.war"));
    }

    private static ModelNode operation(String name, String... address) {
        var operation = new ModelNode();
        operation.get(ClientConstants.OP).set(name);
        for (int i = 0; i < address.length; i += 2) {
            operation.get(ClientConstants.OP_ADDR).add(address[i], address[i + 1]);
        }
        return operation;
    }

    private static void execute(ModelNode operation) {
        ModelNode result = attempt(operation);
        if (!result.get(ClientConstants.OUTCOME).asString().equals(ClientConstants.SUCCESS)) {
            throw new IllegalStateException(operation + " was refused: " + result.get("failure-description"));
        }
    }

    private static ModelNode attempt(ModelNode operation) {
        try (var server = ModelControllerClient.Factory.create("127.0.0.1", TestServer.managementPort())) {
            return server.execute(operation);
        } catch (IOException e) {
            throw new IllegalStateException("The server under test does not answer on its management port", e);
        }
    }
}
