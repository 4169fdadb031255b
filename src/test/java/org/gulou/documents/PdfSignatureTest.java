package org.gulou.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.gulou.testbed.PdfUa;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSignatureTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final SealKey KEY = SealKey.make("Gulou portal.example", AT);
    private static final Letterhead HEAD =
            new Letterhead("zh", "食品经营许可证", "花溪区市场监督管理局", "520111-20260302-000001-0", Optional.empty());

    private static byte[] printed;
    private static byte[] signed;

    @BeforeAll
    static void signOne() {
        printed = Pdf.receipt(HEAD, List.of(new Section("一", List.of(new Section.Row("名称", "王芳")))))
                .bytes();
        signed = PdfSignature.sign(printed, KEY, AT);
    }

    /** Looks at the signature as a stranger does, with none of the portal's own code. */
    private static boolean verifies(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getLastSignatureDictionary();
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents(pdf));
            SignerInformation signer =
                    cms.getSignerInfos().getSigners().iterator().next();
            var certificate = (X509CertificateHolder)
                    cms.getCertificates().getMatches(signer.getSID()).iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException broken) {
            return false;
        }
    }

    @Test
    void aStrangerFindsThatThePaperIsAsItWasSigned() throws Exception {
        assertThat(verifies(signed)).isTrue();
        assertThat(PdfSignature.check(signed)).contains(new Sealing("Gulou portal.example", AT, true, true));
    }

    @Test
    void oneChangedByteBreaksIt() throws Exception {
        byte[] changed = signed.clone();
        int at = new String(signed, ISO_8859_1).indexOf("/Title");
        changed[at + 12] ^= 1;

        assertThat(verifies(changed)).isFalse();
        assertThat(PdfSignature.check(changed))
                .get()
                .extracting(Sealing::intact)
                .isEqualTo(false);
    }

    @Test
    void whatIsAddedBehindItIsNotSigned() {
        byte[] longer = Arrays.copyOf(signed, signed.length + 20);

        assertThat(PdfSignature.check(longer)).get().extracting(Sealing::intact).isEqualTo(false);
    }

    @Test
    void aPaperWithoutASignatureHasNone() {
        assertThat(PdfSignature.check(printed)).isEmpty();
    }

    @Test
    void theSignedPaperIsStillReadByEveryone() throws IOException {
        assertThat(PdfUa.faults(signed)).isEmpty();
        assertThat(Samples.textOf(Content.of(signed))).isEqualTo(Samples.textOf(Content.of(printed)));
    }

    /** ETSI EN 319 142-1, 6.3: names its certificate, and tells the time once, in the PDF. */
    @Test
    void itIsAPadesBaselineSignature() throws Exception {
        try (var document = Loader.loadPDF(signed)) {
            var signature = document.getLastSignatureDictionary();
            var attributes = new CMSSignedData(signature.getContents(signed))
                    .getSignerInfos()
                    .getSigners()
                    .iterator()
                    .next()
                    .getSignedAttributes();

            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                    .isNotNull();
            assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
            assertThat(signature.getSignDate().toInstant()).isEqualTo(AT);
        }
    }

    /** ISO 32000-2, 12.8.3.3.1: behind it the space that was kept free is filled up with zeros. */
    @Test
    void itIsWrittenInDer() throws IOException {
        try (var document = Loader.loadPDF(signed)) {
            byte[] contents = document.getLastSignatureDictionary().getContents(signed);
            byte[] der;
            try (var read = new ASN1InputStream(contents)) {
                der = read.readObject().getEncoded(ASN1Encoding.DER);
            }

            assertThat(contents).startsWith(der);
        }
    }

    @Test
    void theKeyMadeAtTheFirstStartIsFoundAtTheSecond(@TempDir Path data) {
        Path file = data.resolve("new/seal.p12");
        X509Certificate first =
                SealKey.readOrMake(file, "Gulou portal.example", AT).chain().getFirst();

        assertThat(SealKey.readOrMake(file, "another", AT).chain()).containsExactly(first);
        assertThat(file.getParent()).isDirectoryContaining("glob:**seal.p12").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aKeystoreThatDoesNotOpenIsToldWithItsName(@TempDir Path data) throws IOException {
        Path file = Files.write(data.resolve("office.p12"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> SealKey.read(file, "secret"))
                .hasMessageContaining("office.p12")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aPaperWithSeveralPagesKeepsItsSignatureToo() throws Exception {
        String words = "<article><h1>许可证</h1>" + "<p>一段文字。</p>".repeat(200) + "</article>";
        var data = new LetterData(
                (name, language) -> Optional.empty(),
                name -> Optional.empty(),
                condition -> false,
                (l, n) -> List.of());
        byte[] pdf = PdfSignature.sign(
                Pdf.letter(HEAD, LetterTemplate.of("long", words), data).bytes(), KEY, AT);

        assertThat(verifies(pdf)).isTrue();
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }
}
