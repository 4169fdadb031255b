/** Surveys of SurveyJS, read into the middle that all families share. */
@NullMarked
package org.gulou.catalog.foreign.surveyjs;

import org.jspecify.annotations.NullMarked;
