package org.gulou.catalog.foreign.surveyjs;

import static org.gulou.kernel.Sentence.say;

import java.util.Set;
import org.gulou.catalog.foreign.forms.Field;
import org.gulou.catalog.foreign.forms.Remains;
import tools.jackson.databind.JsonNode;

/** What of a survey is not carried over, setting by setting. */
final class Settings {
    /** What only says how something looks, is numbered or is stored. */
    private static final Remains REMAINS = new Remains(Set.of(
            "type",
            "name",
            "valueName",
            "title",
            "description",
            "descriptionLocation",
            "titleLocation",
            "titleActions",
            "titleTextAlign",
            "showTitle",
            "hideNumber",
            "showNumber",
            "no",
            "questionTitleLocation",
            "questionTitleWidth",
            "questionErrorLocation",
            "errorLocation",
            "showQuestionNumbers",
            "questionStartIndex",
            "startWithNewLine",
            "width",
            "minWidth",
            "maxWidth",
            "colCount",
            "rows",
            "cols",
            "autoGrow",
            "allowResize",
            "indent",
            "innerIndent",
            "state",
            "size",
            "placeholder",
            "placeHolder",
            "otherPlaceholder",
            "otherPlaceHolder",
            "commentPlaceholder",
            "useDisplayValuesInTitle",
            "columnLayout",
            "transposeData",
            "optionsCaption",
            "renderAs",
            "renderMode",
            "progressBarLocation",
            "rowTitleWidth",
            "storeOthersAsComment",
            "displayMode",
            "searchEnabled",
            "searchMode",
            "allowClear",
            "showClearButton",
            "choicesOrder",
            "separateSpecialChoices",
            "itemSize",
            "swapOrder",
            "inputType",
            "autocomplete",
            "autoComplete",
            "dataList",
            "isRequired",
            "requiredErrorText",
            "otherErrorText",
            "visibleIf",
            "visible",
            "navigationTitle",
            "navigationDescription",
            "navigationButtonsVisibility",
            "storeDataAsText",
            "waitForUpload",
            "allowImagesPreview",
            "sourceType",
            "needConfirmRemoveFile",
            "addRowText",
            "removeRowText",
            "panelAddText",
            "addPanelText",
            "panelRemoveText",
            "removePanelText",
            "templateTitle",
            "templateTabTitle",
            "tabTitlePlaceholder",
            "confirmDelete",
            "confirmDeleteText",
            "columnMinWidth",
            "columnColCount",
            "alternateRows",
            "showHeader",
            "horizontalScroll",
            "verticalAlign",
            "detailPanelMode",
            "rateType",
            "rateColorMode",
            "scaleColorMode",
            "displayRateDescriptionsAsExtremeItems",
            "imageFit",
            "contentMode",
            "showLabel",
            "multiSelect",
            "currency",
            "displayStyle",
            "maximumFractionDigits",
            "minimumFractionDigits",
            "useGrouping",
            "format"));

    private Settings() {}

    /** Tells every setting that is neither read nor a matter of looks. */
    static void tell(JsonNode node, Field field, Set<String> read) {
        REMAINS.tell(node, field, read);
        String all = node.path("title") + " " + node.path("description") + " " + node.path("html");
        if (all.matches("(?s).*\\{[\\p{L}_#][^{}\":]*\\}.*")) {
            field.lose(say("Its words show an answer there; here they stand as they are written."));
        }
    }
}
