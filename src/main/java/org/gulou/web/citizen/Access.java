package org.gulou.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gulou.cases.Participation;
import org.gulou.cases.Proceeding;
import org.gulou.cases.Registry;
import org.gulou.identity.CurrentUser;
import org.gulou.identity.Person;
import org.gulou.intake.Application;
import org.gulou.intake.Draft;
import org.gulou.intake.Drafts;
import org.gulou.intake.Signing;
import org.gulou.intake.Visitor;
import org.gulou.kernel.Actor;
import org.gulou.kernel.CaseNumber;
import org.gulou.web.ui.DraftKey;
import org.gulou.web.ui.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What this visitor may open: her own drafts and cases when she has signed in; a guest's draft whose code her browser
 * holds; a case whose query code she gave in this session; the papers of what she is to sign, once she has given her
 * number. An address alone opens nothing.
 */
@RequestScoped
class Access {
    private static final String SIGNS = "signs ";
    private static final String PART = "takes part by ";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentUser user;

    @Inject
    Drafts drafts;

    @Inject
    Registry registry;

    @Inject
    Signing signing;

    @Inject
    Participation participation;

    private Optional<Draft> opened = Optional.empty();

    Visitor visitor(String draft) {
        return new Visitor(user.person().map(Person::getId), cookie(DraftKey.COOKIE + draft));
    }

    Optional<Application> draft(String id) {
        Optional<Application> found = drafts.open(id, visitor(id));
        opened = found.map(Application::draft);
        return found;
    }

    /** The draft of which this page is; empty where it is of none that this visitor may open. */
    Optional<Draft> opened() {
        return opened;
    }

    /** Her draft as long as it can be changed; otherwise the request ends with the page that takes its place. */
    Optional<Application> unfiled(@Nullable String id) {
        Optional<Application> found = deletable(id);
        if (found.filter(application -> application.draft().isSentRound()).isPresent()) {
            Reply.redirect("/signatures/" + id);
            return Optional.empty();
        }
        return found;
    }

    /** Her draft as long as it is not filed, also while others sign it; otherwise the request ends elsewhere. */
    Optional<Application> deletable(@Nullable String id) {
        Optional<Application> found = Optional.ofNullable(id).flatMap(this::draft);
        if (found.isEmpty()) {
            refuse();
        } else if (found.get().draft().filedAs().isPresent()) {
            Reply.redirect("/done/" + id);
            return Optional.empty();
        }
        return found;
    }

    /** Lets this browser open a guest's draft until it is closed. */
    void remember(Draft draft, HttpServletResponse response) {
        DraftKey.give(draft, request, response);
    }

    /** Has this browser forget the guests' drafts it could open. */
    void forgetDrafts(HttpServletResponse response) {
        cookies().filter(cookie -> cookie.getName().startsWith(DraftKey.COOKIE)).forEach(cookie -> {
            var gone = new Cookie(cookie.getName(), "");
            gone.setPath("/");
            gone.setMaxAge(0);
            response.addCookie(gone);
        });
    }

    /** Whether this browser holds the code of a guest's draft. */
    boolean holdsDrafts() {
        return cookies().anyMatch(cookie -> cookie.getName().startsWith(DraftKey.COOKIE));
    }

    private Optional<String> cookie(String name) {
        return cookies()
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private Stream<Cookie> cookies() {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }

    /** The case with this number, if it is hers or she gave its query code. */
    Optional<Proceeding> proceeding(CaseNumber number) {
        return user.person()
                .flatMap(person -> registry.own(number, citizen(person)))
                .or(() -> code(number).flatMap(code -> registry.byCode(number, code)));
    }

    Optional<Proceeding> proceeding(String number) {
        return CaseNumber.read(number).flatMap(this::proceeding);
    }

    /** Whether she acted for another on the case with this number, and may no longer. */
    boolean actedOn(String number) {
        return CaseNumber.read(number)
                .filter(known -> user.person()
                        .filter(person -> registry.wasOwn(known, citizen(person)))
                        .isPresent())
                .isPresent();
    }

    /** As whom she acts on a case that {@link #proceeding} found. */
    Actor applicant(CaseNumber number) {
        return code(number).isPresent()
                ? Registry.holderOf(number.toString())
                : user.person().map(Access::citizen).orElseThrow();
    }

    private static Actor.Citizen citizen(Person person) {
        return new Actor.Citizen(person.getId(), person.getName(), "");
    }

    /** Opens a case for the rest of the session; the caller has found it by number and query code. */
    void open(CaseNumber number, String code) {
        remember(attribute(number), code);
    }

    /** Lets her read the papers of a draft for the rest of the session; she has shown that she is asked to sign it. */
    void openToSign(Draft draft, String code) {
        remember(SIGNS + draft.getId(), code);
    }

    /** Whether she has opened this draft to sign it, and it still waits for signatures. */
    boolean signs(String draft) {
        return recalled(SIGNS + draft).filter(signing::isAsked).isPresent();
    }

    /** Opens a case to a party for the rest of the session; she has shown that the link was made for her. */
    void openPart(String code) {
        remember(PART + code, code);
    }

    /** Whether she has shown it in this session, or keeps the case with her account. */
    boolean takesPart(String code) {
        return recalled(PART + code).isPresent()
                || participation
                        .keeper(code)
                        .filter(keeper -> user.person()
                                .map(Person::getId)
                                .filter(keeper::equals)
                                .isPresent())
                        .isPresent();
    }

    /** The case that she takes part in by this link; empty for all others. */
    Optional<Participation.Part> part(String code) {
        return takesPart(code) ? participation.open(code) : Optional.empty();
    }

    private void remember(String attribute, String code) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        request.getSession().setAttribute(attribute, code);
    }

    /** The query code of a case that was opened with it in this session. */
    Optional<String> code(CaseNumber number) {
        return recalled(attribute(number));
    }

    private Optional<String> recalled(String attribute) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(attribute));
    }

    private static String attribute(CaseNumber number) {
        return "query code of " + number;
    }

    /** Nobody signed in may be the reason why nothing was found: then she can sign in and goes on where she was. */
    void refuse() {
        if (user.isSignedIn()) {
            Reply.notFound();
        } else {
            askToSignIn();
        }
    }

    /** What a form sent at this moment is kept in the page that asks her to sign in, and sent again afterwards. */
    void askToSignIn() {
        if (request.getMethod().equals("POST")) {
            Reply.show("/citizen/sign-in.xhtml");
        } else {
            Reply.redirect("/sign-in?next=" + URLEncoder.encode(here(request), StandardCharsets.UTF_8));
        }
    }

    /** Path and query as the reader sees them in the address bar. */
    static String here(HttpServletRequest request) {
        Object forwardedQuery = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        String query = forwardedQuery == null ? request.getQueryString() : forwardedQuery.toString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /** The path as the reader sees it in the address bar. */
    static String path(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return forwarded == null ? request.getRequestURI() : forwarded.toString();
    }

    /** The same path as the server understood it, whichever of its letters were written as %61. */
    static String understood(HttpServletRequest request) {
        boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) != null;
        Object first =
                forwarded ? request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) : request.getServletPath();
        Object rest = forwarded ? request.getAttribute(RequestDispatcher.FORWARD_PATH_INFO) : request.getPathInfo();
        return first + Objects.requireNonNullElse(rest, "").toString();
    }
}
