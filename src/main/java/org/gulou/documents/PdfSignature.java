package org.gulou.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.gulou.kernel.OfficeTime;
import org.gulou.kernel.Sha256;

/**
 * PAdES baseline signatures of level B (ETSI EN 319 142-1): a detached CMS signature inside the PDF that names its
 * certificate. The signature has no picture, so that the paper stays as it was printed and readable by everyone.
 */
final class PdfSignature {
    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final int ROOM = 16_384;
    private static final String FIELD = "电子签名 Digital signature";

    private PdfSignature() {}

    static byte[] sign(byte[] pdf, SealKey key, Instant at) {
        var signed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(CADES);
            signature.setName(name(key.chain().getFirst()));
            signature.setSignDate(GregorianCalendar.from(at.atZone(OfficeTime.ZONE)));
            document.addSignature(signature, content -> cms(content, key), options);
            for (PDSignatureField field : document.getSignatureFields()) {
                field.setAlternateFieldName(FIELD);
                field.getWidgets().forEach(widget -> widget.setHidden(true));
            }
            document.getPages().forEach(page -> page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S));
            document.saveIncremental(signed);
        } catch (IOException unsignable) {
            throw new UncheckedIOException("A paper cannot be signed", unsignable);
        }
        return signed.toByteArray();
    }

    /**
     * In DER, as ISO 32000-2, 12.8.3.3.1 asks. The time of signing stands in the PDF, and must not stand in the CMS signature,
     * too: EN 319 142-1, 6.3.
     */
    private static byte[] cms(InputStream content, SealKey key) throws IOException {
        try {
            X509Certificate own = key.chain().getFirst();
            var generator = new CMSSignedDataGenerator();
            var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate(own)));
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(parameters ->
                                    usual.getAttributes(parameters).remove(CMSAttributes.signingTime))
                            .build(new JcaContentSignerBuilder(algorithm(key)).build(key.key()), own));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException failed) {
            throw new IOException("The key that is set cannot sign: " + failed.getMessage(), failed);
        }
    }

    private static String algorithm(SealKey key) {
        return key.key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    private static DERSet certificate(X509Certificate own) throws GeneralSecurityException {
        var named = new SigningCertificateV2(new ESSCertIDv2(Sha256.of(own.getEncoded())));
        return new DERSet(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
    }

    /** What the last signature of a PDF is worth; empty where it has none. */
    static Optional<Sealing> check(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            return signature == null ? Optional.empty() : Optional.of(check(signature, pdf));
        } catch (IOException | CMSException | CertificateException | OperatorCreationException unreadable) {
            return Optional.of(new Sealing("", Instant.EPOCH, false, false));
        }
    }

    private static Sealing check(PDSignature signature, byte[] pdf)
            throws IOException, CMSException, CertificateException, OperatorCreationException {
        CMSTypedData content = new CMSProcessableByteArray(signature.getSignedContent(pdf));
        var cms = new CMSSignedData(content, signature.getContents(pdf));
        SignerInformation signer = cms.getSignerInfos().getSigners().iterator().next();
        @SuppressWarnings("unchecked")
        var holder = (X509CertificateHolder)
                cms.getCertificates().getMatches(signer.getSID()).iterator().next();
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
        int[] range = signature.getByteRange();
        boolean whole = range[0] == 0 && range[2] + range[3] == pdf.length;
        Calendar at = signature.getSignDate();
        return new Sealing(
                name(certificate),
                at == null ? Instant.EPOCH : at.toInstant(),
                certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal()),
                whole && verifies(signer, certificate));
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException broken) {
            return false;
        }
    }

    /** Whom a certificate names: its CN, or all of its name where it has none. */
    private static String name(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        return Arrays.stream(whole.split("(?<!\\\\),", -1))
                .filter(part -> part.startsWith("CN="))
                .map(part -> part.substring("CN=".length()).replace("\\", ""))
                .findFirst()
                .orElse(whole);
    }
}
