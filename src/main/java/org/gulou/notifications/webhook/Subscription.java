package org.gulou.notifications.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to be posted certain events. */
@Entity
@Table(name = "webhook_subscription")
public class Subscription {
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    @Id
    private String id;

    private String name;
    private String url;

    /** The words of the types, parted by blanks. */
    private String types;

    private @Nullable String service;

    /** Kept readable: who signs needs it whole. */
    private String secret;

    @Column(name = "old_secret")
    private @Nullable String oldSecret;

    @Column(name = "old_secret_until")
    private @Nullable Instant oldSecretUntil;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    private int failures;

    @Column(name = "rests_until")
    private @Nullable Instant restsUntil;

    protected Subscription() {}

    Subscription(String id, Wish wish, Secret secret, String madeBy, Instant now) {
        this.id = id;
        correct(wish);
        this.secret = secret.text();
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /**
     * What an administrator enters.
     *
     * @param name by which people know the receiver
     * @param service the only one to hear of; empty for all
     */
    public record Wish(String name, String url, Set<EventType> types, Optional<String> service) {
        public Wish {
            types = Set.copyOf(types);
        }
    }

    /** From now on it is this that is wished. */
    final void correct(Wish wish) {
        name = wish.name();
        url = wish.url();
        types = wish.types().stream().map(EventType::word).collect(Collectors.joining(" "));
        service = wish.service().orElse(null);
    }

    /** From now on {@code fresh} signs, and until then what signed before, too. */
    void renew(Secret fresh, Instant until) {
        oldSecret = secret;
        oldSecretUntil = until;
        secret = fresh.text();
    }

    /** Whether it wants to hear of this. */
    boolean wants(EventType type, String ofService) {
        return isActive() && types().contains(type) && (service == null || service.equals(ofService));
    }

    void stop(Instant now) {
        stoppedAt = now;
    }

    void resume() {
        stoppedAt = null;
        answered();
    }

    /** The receiver took an event. */
    void answered() {
        failures = 0;
        restsUntil = null;
    }

    /** It did not: for a while nothing is tried, so that one that hangs holds nobody else up. */
    void failed(Instant now) {
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures, 10));
        restsUntil = now.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        failures++;
    }

    /** It is tried although it failed. */
    void rested() {
        restsUntil = null;
    }

    /** What signs now, the newest first. */
    List<Secret> secrets(Instant now) {
        var all = new ArrayList<Secret>(List.of(new Secret(secret)));
        if (oldSecret != null && bothUntil(now).isPresent()) {
            all.add(new Secret(oldSecret));
        }
        return all;
    }

    /** Until when the secret of before signs as well; empty if it does not. */
    public Optional<Instant> bothUntil(Instant now) {
        return Optional.ofNullable(oldSecretUntil).filter(now::isBefore);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    public Set<EventType> types() {
        return Arrays.stream(types.split(" ", -1))
                .flatMap(word -> EventType.read(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
    }

    public Optional<String> service() {
        return Optional.ofNullable(service);
    }

    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public boolean isActive() {
        return stoppedAt == null;
    }

    /** How many tries in turn failed. */
    public int getFailures() {
        return failures;
    }

    public Optional<Instant> restsUntil() {
        return Optional.ofNullable(restsUntil);
    }
}
