// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

/**
 * One thing an LMS course can link to.
 *
 * @param key content key, such as {@code module:M3}
 * @param graded whether Verkstad ever tells the LMS a grade for it; only then it gets a column in the gradebook
 */
public record Choice(String key, String title, String text, boolean graded) {}
