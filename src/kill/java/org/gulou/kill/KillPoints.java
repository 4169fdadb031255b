package org.gulou.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gulou.testbed.Mailbox;
import org.gulou.testbed.PortalProcess;

/**
 * Lets the portal die at each {@link Point} several times. After each death it starts again; what was under way must come
 * to its end within a minute from then on: the application has its one number, and its mail has been sent, perhaps twice
 * under the one message id by which a receiver knows it.
 */
final class KillPoints {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration DEATH_COMES = Duration.ofMinutes(2);

    private final PortalProcess portal;
    private final Path work;
    private final ClientJournal told;
    private final List<String> wrong = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private int deaths;

    KillPoints(PortalProcess portal, Path work, ClientJournal told) {
        this.portal = portal;
        this.work = work;
        this.told = told;
    }

    /** Lets the running portal die; what went wrong, in words, or nothing if nothing did. It has stopped afterwards. */
    List<String> die(int times) throws IOException, InterruptedException {
        for (Point point : Point.values()) {
            for (int i = 1; i <= times; i++) {
                Guest guest = Guest.readyToSend(portal.address(), address(point, i));
                Death.into(portal.pid(), work, point);
                sendAndDie(point, guest);
                portal.start();
                recover(point, guest, address(point, i));
                System.out.printf("died %s, time %d of %d%n", point, i, times);
            }
        }
        portal.stop();
        return wrong;
    }

    int deaths() {
        return deaths;
    }

    Duration longest() {
        return longest;
    }

    private static String address(Point point, int time) {
        return point.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + time + "@example.org";
    }

    private void sendAndDie(Point point, Guest guest) throws IOException, InterruptedException {
        told.submits(guest.draft());
        try {
            told.wasTold(guest.draft(), guest.send());
        } catch (IOException died) {
            // what she was not told, she asks for again
        }
        if (!portal.isDead(DEATH_COMES)) {
            throw new IllegalStateException("The portal lives on after " + point);
        }
        deaths++;
    }

    private void recover(Point point, Guest guest, String address) throws IOException, InterruptedException {
        Instant up = Instant.now();
        told.wasTold(guest.draft(), guest.send());
        List<String> mails = Mailbox.identities(address);
        while (mails.isEmpty() || point == Point.MAIL_ACCEPTED_NOT_MARKED && mails.size() < 2) {
            if (Duration.between(up, Instant.now()).compareTo(LIMIT) > 0) {
                wrong.add(point + ": a minute after the start, these are the mails to " + address + ": " + mails);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
            mails = Mailbox.identities(address);
        }
        if (mails.stream().distinct().count() > 1) {
            wrong.add(point + ": the receiver cannot tell that these are one mail: " + mails);
        }
        Duration took = Duration.between(up, Instant.now());
        longest = took.compareTo(longest) > 0 ? took : longest;
    }
}
