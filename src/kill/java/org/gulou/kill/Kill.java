package org.gulou.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gulou.testbed.Mailbox;
import org.gulou.testbed.PortalProcess;

/**
 * Sends drafts twice at once, then kills the portal again and again while drafts are sent, and counts; or kills the
 * database under it and lets it hang, which must not end the portal.
 */
public final class Kill {
    /** How soon the portal must serve again once its database does. */
    private static final Duration DATABASE_BACK = Duration.ofSeconds(30);

    /** How soon what failed with the database must have been done after all. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Path server;
    private final Path deployments;
    private final Path work;
    private final int offset;
    private final List<String> wrong = new ArrayList<>();

    private Kill(Path server, Path deployments, Path work, int offset) {
        this.server = server;
        this.deployments = deployments;
        this.work = work;
        this.offset = offset;
    }

    /**
     * Arguments: server folder, folder of the WAR, folder to work in, port offset, double submits, kills, deaths at each
     * named point, and the part to run: {@code all}, {@code points} or {@code database}.
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory(Path.of(arguments[2]), "kill-");
        var run = new Kill(Path.of(arguments[0]), Path.of(arguments[1]), work, Integer.parseInt(arguments[3]));
        int doubles = Integer.parseInt(arguments[4]);
        int kills = Integer.parseInt(arguments[5]);
        int points = Integer.parseInt(arguments[6]);
        try (var told = new ClientJournal(work.resolve("client-journal.txt"))) {
            switch (arguments[7]) {
                case "all" -> run.thePortal(told, doubles, kills, points);
                case "points" -> run.thePortal(told, 0, 0, points);
                case "database" -> run.theDatabase(told, kills);
                default ->
                    throw new IllegalArgumentException(
                            "-Dkill is all, points or database, not " + arguments[7]);
            }
        }
        figure("wrong", run.wrong.size(), "findings");
        run.wrong.forEach(System.out::println);
        System.exit(run.wrong.isEmpty() ? 0 : 1);
    }

    private static void figure(String name, long value, String unit) {
        System.out.printf("FIGURE kill.%s %d %s%n", name, value, unit);
    }

    private PortalProcess portal(List<String> database) throws IOException {
        var mail = Stream.of("-Dgulou.mail.host=127.0.0.1", "-Dgulou.mail.port=" + Mailbox.open());
        return new PortalProcess(
                server, deployments, work, offset, Stream.concat(mail, database.stream()).toList());
    }

    private void thePortal(ClientJournal told, int doubles, int kills, int deathsAtEachPoint) throws Exception {
        PortalProcess portal = portal(List.of());
        var rush = new Rush(portal.address(), told);
        var points = new KillPoints(portal, work, told);
        portal.start();
        try {
            sendTwice(rush.readyToSend(doubles), told);
            for (int i = 0; i < kills; i++) {
                rush.sendUntilDead(portal::kill);
                portal.start();
                rush.askAgain(Duration.ZERO);
            }
            wrong.addAll(points.die(deathsAtEachPoint));
        } finally {
            portal.stop();
            Mailbox.close();
        }
        compare(Ledger.h2(work), told);
        figure("doubles", doubles, "drafts");
        figure("kills", kills, "kills");
        figure("at_points", points.deaths(), "kills");
        figure("recovered_s", points.longest().toSeconds(), "s");
    }

    private void theDatabase(ClientJournal told, int kills) throws Exception {
        var database = new KilledDatabase(work.resolve("postgres"));
        PortalProcess portal = portal(database.settings());
        var rush = new Rush(portal.address(), told);
        Duration longest = Duration.ZERO;
        Duration hung;
        try {
            portal.start();
            for (int i = 0; i < kills; i++) {
                rush.sendUntilDead(database);
                database.startAgain();
                Duration took = rush.askAgain(DATABASE_BACK);
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
            try {
                rush.sendUntilDead(database::hang);
            } finally {
                database.goOn();
            }
            hung = rush.askAgain(DATABASE_BACK);
            Ledger.postgres(database.url()).settles(SETTLED);
            portal.stop();
            compare(Ledger.postgres(database.url()), told);
        } finally {
            portal.stop();
            Mailbox.close();
            database.close();
        }
        rush.refusals().forEach((words, count) -> {
            if (!words.endsWith(" 503")) {
                wrong.add(count + " of those who sent while it was dead were told: " + words);
            }
        });
        figure("database_kills", kills, "kills");
        figure("database_recovered_ms", longest.toMillis(), "ms");
        figure("database_hung_recovered_ms", hung.toMillis(), "ms");
    }

    private void compare(Ledger ledger, ClientJournal told) throws Exception {
        wrong.addAll(ledger.compare(told.acknowledged()));
        figure("acknowledged", told.acknowledged().size(), "cases");
        figure("stored", ledger.cases(), "cases");
    }

    /** All drafts are sent at the same moment, each from two tabs, which must be told the same number. */
    private void sendTwice(List<Guest> guests, ClientJournal told) {
        var failures = new ConcurrentLinkedQueue<String>();
        var go = new CountDownLatch(1);
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tab = 0; tab < 2 * guests.size(); tab++) {
                Guest guest = guests.get(tab / 2);
                tabs.submit(() -> {
                    go.await();
                    try {
                        told.submits(guest.draft());
                        told.wasTold(guest.draft(), guest.send());
                    } catch (IOException | IllegalStateException failed) {
                        failures.add("double submit of " + guest.draft() + ": " + failed);
                    }
                    return null;
                });
            }
            go.countDown();
        }
        wrong.addAll(failures);
    }
}
