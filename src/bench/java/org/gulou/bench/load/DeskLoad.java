package org.gulou.bench.load;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gulou.cases.Asked;
import org.gulou.cases.Desk;
import org.gulou.cases.Queue;
import org.gulou.cases.QueueOrder;
import org.gulou.cases.board.Board;
import org.gulou.cases.board.Narrowed;
import org.gulou.cases.board.Remit;
import org.gulou.kernel.Actor;
import org.gulou.kernel.BodyId;
import org.gulou.kernel.Post;
import org.gulou.places.Places;

/** Asks for queues as clerks do, once very many cases are there, and leaves what it measured in {@code gulou.bench.out}. */
@ApplicationScoped
class DeskLoad {
    private static final int ASKED = 400;
    private static final int WARM = 100;

    @Inject
    Desk desk;

    @Inject
    Board board;

    @Resource(lookup = "java:jboss/datasources/gulou")
    DataSource database;

    private final Random random = new Random(1126);

    void begin(@Observes @Priority(Integer.MAX_VALUE) Startup event) {
        if (System.getProperty("gulou.bench.load", "").equals("desk")) {
            Thread.ofPlatform().name("load").start(this::runAll);
        }
    }

    private void runAll() {
        int cases = Integer.getInteger("gulou.bench.cases", 1_000_000);
        var figures = new StringBuilder("cases=" + cases + "\n");
        try {
            try (var connection = database.getConnection()) {
                new FiledCases(connection, random, Integer.getInteger("gulou.bench.definitions", 0)).file(cases);
            }
            figures.append(p95("queue.p95_ms", clerk -> desk.queue(clerk, Queue.ALL, 0, 20)));
            figures.append(p95("queue.count_ms", clerk -> desk.count(clerk, Queue.ALL)));
            figures.append(p95("queue.narrowed_ms", clerk -> desk.queue(clerk, narrowed(), 0, 20)));
            figures.append(p95("queue.words_ms", clerk -> desk.queue(clerk, words(), 0, 20)));
            figures.append(p95("board.lights_ms", lead -> board.all(remit(lead), Narrowed.ALL)));
            figures.append(p95("board.loads_ms", lead -> board.by(Board.By.CLERK, remit(lead), Narrowed.ALL)));
            figures.append(p95("board.weeks_ms", lead -> board.weeks(remit(lead), Narrowed.ALL)));
            figures.append(p95("desk.next_ms", clerk -> desk.takeNext(clerk, Queue.ALL)));
        } catch (SQLException | RuntimeException failed) {
            failed.printStackTrace();
            figures.append("failed=").append(failed).append('\n');
        }
        leave(figures.toString());
    }

    /** All of one body, as its lead sees it. */
    private static Remit remit(Actor.Official clerk) {
        Set<Post> posts = clerk.posts().stream()
                .map(post -> new Post("head", post.body()))
                .collect(Collectors.toSet());
        return Remit.of(new Actor.Official(clerk.id(), clerk.name(), posts), Places.NONE);
    }

    private Queue narrowed() {
        var way = new Asked("way", new Asked.Test.Is("post"));
        return new Queue(
                "",
                FiledCases.SERVICE,
                Queue.Urgency.ANY,
                Queue.Holder.ANYBODY,
                "",
                new Queue.Meant.ForAnybody(),
                List.of(way),
                new QueueOrder(new QueueOrder.By.Answer("amount"), true));
    }

    private Queue words() {
        return new Queue("幸福路 " + random.nextInt(1000), "", Queue.Urgency.ANY, Queue.Holder.ANYBODY);
    }

    /** What a clerk asks for. */
    private interface Question {
        Object ask(Actor.Official clerk);
    }

    /** As a line of a properties file. */
    private String p95(String name, Question question) {
        IntStream.range(0, WARM).forEach(i -> question.ask(clerk(i)));
        long[] nanos = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            Actor.Official clerk = clerk(i);
            long before = System.nanoTime();
            question.ask(clerk);
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "%s=%.3f%n", name, nanos[ASKED * 95 / 100] / 1e6);
    }

    /** Clerks of large bodies ask as much more often as their queues are longer. */
    private Actor.Official clerk(int number) {
        String body = FiledCases.body(FiledCases.group(random));
        return new Actor.Official("clerk-" + number, "李四", Set.of(new Post(FiledCases.ROLE, new BodyId(body))));
    }

    private static void leave(String figures) {
        Path out = Path.of(
                Optional.ofNullable(System.getProperty("gulou.bench.out")).orElseThrow());
        try {
            Path part = out.resolveSibling(out.getFileName() + ".part");
            Files.writeString(part, figures);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new IllegalStateException("The figures cannot be left at " + out, failed);
        }
    }
}
