package org.gulou.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gulou.catalog.Published;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.ProgramKey;
import org.gulou.identity.ProgramKeys;
import org.gulou.identity.ProgramKeys.Mistake;
import org.gulou.identity.ProgramKeys.Outcome;
import org.gulou.kernel.OfficeTime;
import org.gulou.web.ui.AsTyped;
import org.gulou.web.ui.Language;
import org.gulou.web.ui.Posted;
import org.gulou.web.ui.Reply;
import org.gulou.web.ui.ServiceNames;
import org.gulou.web.ui.Stamp;

/** The keys with which other systems come: made, shown once, and stopped. */
@Named
@RequestScoped
public class KeysPage {
    private static final String ADDRESS = "/admin/keys.xhtml";

    @Inject
    HttpServletRequest request;

    @Inject
    ProgramKeys keys;

    @Inject
    Published published;

    @Inject
    ServiceNames services;

    @Inject
    CurrentUser user;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final Slips slips = new Slips();
    private String secret = "";

    /** A key in the list; {@code state} is the key of the words for whether it opens. */
    public record Row(
            String id,
            String name,
            String posts,
            String scope,
            String service,
            String lastDay,
            String used,
            String state,
            String made) {
        public boolean isOpen() {
            return state.equals("key.state.open");
        }

        public boolean isStopped() {
            return state.equals("key.state.stopped");
        }
    }

    public void act() {
        Posted posted = Posted.of(request);
        if (!request.getMethod().equals("POST")) {
            secret = new ShownOnce(request).take(posted.text("id"));
            return;
        }
        switch (posted.text("do")) {
            case "make" -> make(posted);
            case "second" -> told(keys.second(user.official(), posted.text("id")));
            case "stop" -> {
                keys.stop(user.official(), posted.text("id"));
                Reply.redirect(ADDRESS);
            }
            default -> Reply.redirect(ADDRESS);
        }
    }

    private void make(Posted posted) {
        var wish = new ProgramKey.Wish(
                posted.text("name"),
                posted.text("scope").equals("act"),
                Optional.of(posted.text("service")).filter(service -> !service.isEmpty()),
                AsTyped.day(posted.text("lastDay")).orElse(LocalDate.MIN));
        boolean unknown = wish.service()
                .filter(service -> published.catalogue().service(service).isEmpty())
                .isPresent();
        if (unknown) {
            keys.mistakes(wish).forEach(this::note);
            note(new Mistake("service", "key.service.wrong", ""));
            Reply.unprocessable();
        } else {
            told(keys.make(user.official(), wish));
        }
    }

    private void told(Outcome outcome) {
        switch (outcome) {
            case Outcome.Made(ProgramKey key, String made) -> {
                new ShownOnce(request).keep(key.getId(), made);
                Reply.redirect(ADDRESS + "?id=" + key.getId());
            }
            case Outcome.Refused(var mistakes) -> {
                mistakes.forEach(this::note);
                Reply.unprocessable();
            }
        }
    }

    private void note(Mistake mistake) {
        slips.add(mistake.field(), language.say(mistake.key(), mistake.what()));
    }

    public List<Row> getRows() {
        return keys.all().stream().map(this::row).toList();
    }

    private Row row(ProgramKey key) {
        LocalDate today = OfficeTime.day(clock.instant());
        String state =
                key.isStopped() ? "key.state.stopped" : key.isOpenOn(today) ? "key.state.open" : "key.state.over";
        return new Row(
                key.getId(),
                key.getName(),
                PersonPage.address(key.getPerson()),
                language.say(key.isMayAct() ? "key.scope.act" : "key.scope.read"),
                key.service().map(services::of).orElse(language.say("webhook.service.all")),
                key.getLastDay().toString(),
                key.usedOn().map(LocalDate::toString).orElse(language.say("key.used.never")),
                state,
                Stamp.of(key.getMadeAt()) + " " + key.getMadeBy());
    }

    /** The page on which the system whose key was just made is given posts. */
    public String getPosts() {
        String id = Posted.of(request).text("id");
        return keys.all().stream()
                .filter(key -> key.getId().equals(id))
                .map(key -> PersonPage.address(key.getPerson()))
                .findFirst()
                .orElse("");
    }

    /** What was typed; a year from now as the last day where nothing was. */
    public String typed(String field) {
        if (request.getMethod().equals("POST")) {
            return Posted.of(request).text(field);
        }
        return field.equals("lastDay")
                ? OfficeTime.day(clock.instant()).plusYears(1).toString()
                : "";
    }

    /** What is wrong with what was sent, at its fields. */
    public Slips getSlips() {
        return slips;
    }

    /** The key that was just made; the empty text at any other time. */
    public String getSecret() {
        return secret;
    }
}
