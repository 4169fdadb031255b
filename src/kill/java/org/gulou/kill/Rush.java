package org.gulou.kill;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Drafts that are filled in are sent by several clients at once; in the middle of it something dies. */
final class Rush {
    private static final int CLIENTS = 8;
    private static final int BATCH = 24;
    private static final int LONGEST_DELAY = 40;

    private final URI portal;
    private final ClientJournal told;
    private final ConcurrentLinkedQueue<Guest> doubtful = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Exception> beforeTheEnd = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private volatile boolean dying;

    Rush(URI portal, ClientJournal told) {
        this.portal = portal;
        this.told = told;
    }

    /** What dies. */
    interface Mortal {
        void kill() throws IOException, InterruptedException;
    }

    /** What those who were not told a number were told instead, and how many of them. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }

    List<Guest> readyToSend(int drafts) throws Exception {
        List<Guest> guests = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<Guest> draft = () -> Guest.readyToSend(portal);
            for (var ready : clients.invokeAll(Collections.nCopies(drafts, draft))) {
                guests.add(ready.get());
            }
        }
        return guests;
    }

    void sendUntilDead(Mortal mortal) throws Exception {
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
            mortal.kill();
        }
        if (enough.getCount() > 0 || !beforeTheEnd.isEmpty()) {
            throw new IllegalStateException("The portal failed before anything was killed: " + beforeTheEnd);
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
            refusals.merge(String.valueOf(died.getMessage()), 1, Integer::sum);
            return ends(died);
        }
    }

    private boolean ends(Exception died) {
        if (!dying) {
            beforeTheEnd.add(died);
        }
        return false;
    }

    /**
     * Whoever got no answer sends again and is told one number, whether it was stored before or is only now.
     *
     * @param patience how long she tries; zero where the first try must do
     * @return how long it took until all were told
     */
    Duration askAgain(Duration patience) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        while (!doubtful.isEmpty()) {
            Guest guest = doubtful.remove();
            try {
                told.wasTold(guest.draft(), guest.send());
            } catch (IOException notYet) {
                if (Duration.between(begun, Instant.now()).compareTo(patience) > 0) {
                    throw notYet;
                }
                doubtful.add(guest);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return Duration.between(begun, Instant.now());
    }
}
