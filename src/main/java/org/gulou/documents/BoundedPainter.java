package org.gulou.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Paints a page in a number of steps that has an end. Forms draw forms (ISO 32000-2, 8.10): with ten levels of ten each a
 * file of a few kilobytes would keep a processor busy for years.
 */
final class BoundedPainter extends PDFRenderer {
    /** Steps of one page: the densest maps have some hundred thousand. */
    static final int MOST_STEPS = 2_000_000;

    /** What it costs to begin a form, in steps. */
    private static final int A_FORM = 40;

    private int steps;

    BoundedPainter(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    /** A page has more steps than {@link #MOST_STEPS}; unchecked, because the library swallows others within forms. */
    static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("A page is painted in at most " + MOST_STEPS + " steps; this one takes more");
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                steps += operator.getName().equals(OperatorName.DRAW_OBJECT) ? A_FORM : 1;
                if (steps > MOST_STEPS) {
                    throw new Endless();
                }
                super.processOperator(operator, operands);
            }
        };
    }
}
