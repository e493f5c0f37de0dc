// SPDX-License-Identifier: EUPL-1.2
/**
 * Grades: levels by the rubric, a proposal on the cohort's national scale, the examiner's decision, publication.
 * Owns assessments and decisions. The only feature that hands results to the outbox; it never sends anything itself.
 */
@NullMarked
package org.bitstreamproject.verkstad.grading;

import org.jspecify.annotations.NullMarked;
