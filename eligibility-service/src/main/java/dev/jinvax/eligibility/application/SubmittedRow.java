package dev.jinvax.eligibility.application;

import dev.jinvax.eligibility.domain.Submission;
import java.util.Optional;

/**
 * A batch row, opened.
 *
 * @param form empty when what was sealed cannot be read
 * @param unreadableField where reading it failed
 */
public record SubmittedRow(
        Submission submission,
        String clientId,
        Optional<String> orgId,
        Optional<ApplicantForm> form,
        Optional<String> unreadableField) {}
