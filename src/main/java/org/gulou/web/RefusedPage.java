package org.gulou.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page that says what is wrong with a form, kept in the session of who sent it until the session ends or she has sent too
 * many since.
 *
 * @param path the address of the form, at which alone it is shown
 * @param packed compressed, in base 64: many sessions may hold one
 */
record RefusedPage(String path, int status, String type, String packed) implements Serializable {
    private static final String KIND = "pages of refused forms";

    /** The container hands out a session anew with each request, so that none of these objects can be the lock. */
    private static final Object ONE_BY_ONE = new Object();

    static RefusedPage of(String path, int status, String type, byte[] page) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new RefusedPage(path, status, type, Base64.getEncoder().encodeToString(packed.toByteArray()));
    }

    /** Keeps it, and tells by which name it is found again; empty while there is no room. */
    Optional<String> keep(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String name = UUID.randomUUID().toString();
        synchronized (ONE_BY_ONE) {
            return all(session).with(name, this).map(all -> {
                session.setAttribute(KIND, all);
                return name;
            });
        }
    }

    /** The page of that name; empty where it is kept no longer. Gives nobody a session who has none. */
    static Optional<RefusedPage> find(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> all(session).byName().get(name));
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        byte[] unread = Base64.getDecoder().decode(packed);
        try (var page = new GZIPInputStream(new ByteArrayInputStream(unread))) {
            page.transferTo(response.getOutputStream());
        }
    }

    private static RefusedPages all(HttpSession session) {
        return session.getAttribute(KIND) instanceof RefusedPages all ? all : RefusedPages.NONE;
    }
}
