package org.gulou.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.gulou.api.Refused.As;
import org.gulou.cases.Exports;
import org.gulou.documents.Content;
import org.gulou.documents.FileType;
import org.gulou.documents.Issued;
import org.gulou.documents.SavedAs;
import org.gulou.documents.Vault;
import org.gulou.documents.VerificationCode;
import org.gulou.kernel.CaseNumber;

/** The files of a case: what the applicant sent, and what the office issued. */
@Path("/cases")
@ForPrograms
public class FilesResource {
    @Inject
    Caller caller;

    @Inject
    CaseFinder finder;

    @Inject
    Vault vault;

    @Inject
    Issued issued;

    @Inject
    Exports exports;

    @Context
    HttpHeaders headers;

    /** An upload, exactly as it was sent. */
    @GET
    @Path("{number}/files/{id}")
    public Response file(@PathParam("number") String number, @PathParam("id") String id) {
        return mine(number)
                .flatMap(owner -> vault.find(id)
                        .filter(file -> file.owner().equals(owner.toString()))
                        .map(file -> answer(owner, file.type(), file.name(), vault.open(file))))
                .orElseThrow(() -> none(number, id));
    }

    /** The PDF of a paper, exactly as it was issued. */
    @GET
    @Path("{number}/documents/{code}")
    public Response document(@PathParam("number") String number, @PathParam("code") String code) {
        return mine(number)
                .flatMap(owner -> VerificationCode.read(code)
                        .flatMap(issued::find)
                        .filter(document -> document.caseNumber().equals(owner.toString()))
                        .map(document -> answer(
                                owner,
                                FileType.PDF,
                                document.name().in(Refusals.language(headers)) + " " + owner + ".pdf",
                                issued.open(document))))
                .orElseThrow(() -> none(number, code));
    }

    private Optional<CaseNumber> mine(String number) {
        return finder.find(number).map(proceeding -> proceeding.file().number());
    }

    private Response answer(CaseNumber owner, FileType type, String name, Content content) {
        exports.files(caller.self(), List.of(owner.toString()));
        return Response.ok((StreamingOutput) content::writeTo, type.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, content.size())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.disposition(name))
                .build();
    }

    private static Refused none(String number, String what) {
        return new Refused(As.NOT_FOUND, Refused.words("api.file.none", what, number));
    }
}
