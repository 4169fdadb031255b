package org.gulou.web.admin.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gulou.catalog.Published;
import org.gulou.catalog.definition.Folder;
import org.gulou.catalog.definition.Zip;

/**
 * Definitions as the folder they were published as, packed: all of them, the services that are named ({@code id}), or one
 * version ({@code version}). The bytes are those that were published, in the order of their paths, so that equal catalogues
 * make equal archives.
 */
@WebServlet("/admin/catalogue/export")
public class Export extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Published published;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> services = Optional.ofNullable(request.getParameterValues("id"))
                .map(List::of)
                .orElse(List.of());
        Optional<Folder> folder = services.isEmpty() ? Optional.of(all()) : some(services, request);
        if (folder.filter(files -> !files.paths().isEmpty()).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = services.size() == 1 ? services.getFirst() : "services-catalog";
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^a-z0-9-]", "") + ".zip\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(Zip.pack(folder.get()));
    }

    private Folder all() {
        return published.folder().with(published.schemas().files());
    }

    private Optional<Folder> some(List<String> services, HttpServletRequest request) {
        String version = Optional.ofNullable(request.getParameter("version")).orElse("");
        if (services.size() == 1 && version.matches("\\d{1,9}")) {
            return published.files(services.getFirst(), Integer.parseInt(version));
        }
        Set<String> wanted = Set.copyOf(services);
        return Optional.of(published
                .folder()
                .only(path -> Kind.service(path).filter(wanted::contains).isPresent()));
    }
}
