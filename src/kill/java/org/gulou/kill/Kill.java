package org.gulou.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gulou.testbed.Mailbox;
import org.gulou.testbed.PortalProcess;

/** Sends drafts twice at once, then kills the portal again and again while drafts are sent, and counts. */
public final class Kill {
    private static final int CLIENTS = 8;
    private static final int BATCH = 24;
    private static final int LONGEST_DELAY = 40;

    private final PortalProcess portal;
    private final ClientJournal told;
    private final ConcurrentLinkedQueue<Guest> doubtful = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Exception> beforeTheEnd = new ConcurrentLinkedQueue<>();
    private volatile boolean dying;

    private Kill(PortalProcess portal, ClientJournal told) {
        this.portal = portal;
        this.told = told;
    }

    /**
     * Arguments: server folder, folder of the WAR, folder to work in, port offset, double submits, kills, deaths at each
     * named point, and the part to run: {@code all} or {@code points}.
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory(Path.of(arguments[2]), "kill-");
        var mail = List.of("-Dgulou.mail.host=127.0.0.1", "-Dgulou.mail.port=" + Mailbox.open());
        var portal = new PortalProcess(
                Path.of(arguments[0]), Path.of(arguments[1]), work, Integer.parseInt(arguments[3]), mail);
        boolean all =
                switch (arguments[7]) {
                    case "all" -> true;
                    case "points" -> false;
                    default -> throw new IllegalArgumentException("-Dkill is all or points, not " + arguments[7]);
                };
        int doubles = all ? Integer.parseInt(arguments[4]) : 0;
        int kills = all ? Integer.parseInt(arguments[5]) : 0;
        List<String> wrong = new ArrayList<>();
        try (var told = new ClientJournal(work.resolve("client-journal.txt"))) {
            var run = new Kill(portal, told);
            var points = new KillPoints(portal, work, told);
            portal.start();
            try {
                wrong.addAll(run.sendTwice(doubles));
                for (int i = 0; i < kills; i++) {
                    run.sendUntilKilled();
                    portal.start();
                    run.askAgain();
                }
                wrong.addAll(points.die(Integer.parseInt(arguments[6])));
            } finally {
                portal.stop();
                Mailbox.close();
            }
            var ledger = new Ledger(work);
            wrong.addAll(ledger.compare(told.acknowledged()));
            System.out.printf(
                    "FIGURE kill.doubles %d drafts%nFIGURE kill.kills %d kills%nFIGURE kill.acknowledged %d cases%n"
                            + "FIGURE kill.stored %d cases%nFIGURE kill.at_points %d kills%nFIGURE kill.recovered_s %d s%n"
                            + "FIGURE kill.wrong %d findings%n",
                    doubles,
                    kills,
                    told.acknowledged().size(), ledger.cases(),
                    points.deaths(),
                    points.longest().toSeconds(),
                    wrong.size());
        }
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** All drafts are sent at the same moment, each from two tabs, which must be told the same number. */
    private List<String> sendTwice(int doubles) throws Exception {
        List<Guest> guests = readyToSend(doubles);
        var wrong = new ConcurrentLinkedQueue<String>();
        var go = new CountDownLatch(1);
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tab = 0; tab < 2 * doubles; tab++) {
                Guest guest = guests.get(tab / 2);
                tabs.submit(() -> {
                    go.await();
                    try {
                        told.submits(guest.draft());
                        told.wasTold(guest.draft(), guest.send());
                    } catch (IOException | IllegalStateException failed) {
                        wrong.add("double submit of " + guest.draft() + ": " + failed);
                    }
                    return null;
                });
            }
            go.countDown();
        }
        return List.copyOf(wrong);
    }

    private List<Guest> readyToSend(int drafts) throws Exception {
        List<Guest> guests = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<Guest> draft = () -> Guest.readyToSend(portal.address());
            for (var ready : clients.invokeAll(Collections.nCopies(drafts, draft))) {
                guests.add(ready.get());
            }
        }
        return guests;
    }

    /** Drafts that are filled in are sent one after the other by several clients; in the middle of it the portal dies. */
    private void sendUntilKilled() throws Exception {
        dying = false;
        var acknowledged = new AtomicInteger();
        var enough = new CountDownLatch(ThreadLocalRandom.current().nextInt(1, BATCH / 2));
        List<Guest> guests = readyToSend(BATCH);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Guest guest : guests) {
                clients.submit(() -> {
                    if (isTold(guest)) {
                        acknowledged.incrementAndGet();
                        enough.countDown();
                    }
                });
            }
            enough.await(3, TimeUnit.MINUTES);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_DELAY));
            dying = true;
            portal.kill();
        }
        if (enough.getCount() > 0 || !beforeTheEnd.isEmpty()) {
            throw new IllegalStateException("The portal failed before it was killed: " + beforeTheEnd);
        }
        System.out.println("killed after " + acknowledged + " acknowledged, " + doubtful.size() + " in doubt");
    }

    private boolean isTold(Guest guest) {
        try {
            told.submits(guest.draft());
            told.wasTold(guest.draft(), guest.send());
            return true;
        } catch (IOException | InterruptedException died) {
            doubtful.add(guest);
            return ends(died);
        }
    }

    private boolean ends(Exception died) {
        if (!dying) {
            beforeTheEnd.add(died);
        }
        return false;
    }

    /** Whoever got no answer sends again and is told one number, whether it was stored before or is only now. */
    private void askAgain() throws IOException, InterruptedException {
        for (Guest guest = doubtful.poll(); guest != null; guest = doubtful.poll()) {
            told.wasTold(guest.draft(), guest.send());
        }
    }
}
