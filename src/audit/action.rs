//! What can be done, each with its code in the log and its words.

use crate::i18n::Language;

/// Something that staff or an operator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// A consultation was opened.
    ConsultationOpened,
    /// Its words, its period or its phases were changed.
    ConsultationChanged,
    /// A draft became visible to everybody.
    ConsultationPublished,
    /// A draft was deleted.
    DraftDeleted,
    /// A consultation's result was written down, changed or taken back.
    ResultRecorded,
    /// A document was added to a consultation.
    DocumentAdded,
    /// A document got another file.
    DocumentReplaced,
    /// A document got another title.
    DocumentRenamed,
    /// A document was moved before or behind another one.
    DocumentMoved,
    /// A document was deleted.
    DocumentDeleted,
    /// The body answered a contribution.
    ReplyPublished,
    /// A reply got another wording.
    ReplyChanged,
    /// A reply was taken back.
    ReplyWithdrawn,
    /// A statement that came by another channel was entered.
    StatementEntered,
    /// What the weighing of a statement came to was written down or changed.
    StatementWeighed,
    /// The staff noted that a statement was taken back.
    StatementWithdrawn,
    /// Those who gave statements were told what came of them.
    StatementsTold,
    /// The statements of a consultation were taken home as a table.
    StatementsExported,
    /// A plan's public notice was written or changed.
    PublicNoticeChanged,
    /// A survey's questions or settings were written or changed.
    SurveyChanged,
    /// The answers to a survey were taken home as a table.
    SurveyExported,
    /// Proceedings were taken over from elsewhere.
    Imported,
    /// Somebody was invited to work for the body.
    StaffInvited,
    /// An invitation was sent again, for its whole time.
    InvitationRenewed,
    /// An invitation was taken back.
    InvitationWithdrawn,
    /// Somebody accepted an invitation.
    StaffJoined,
    /// Somebody's roles were changed.
    RolesChanged,
    /// Somebody stopped working for the body.
    StaffRemoved,
    /// An operator began to look into a body's administration.
    InsightBegun,
    /// They stopped looking.
    InsightEnded,
    /// An organisation was flagged as a public-interest body, or for another area.
    OrganisationFlagged,
    /// The flag was taken away.
    OrganisationUnflagged,
    /// New house rules were published.
    HouseRulesPublished,
    /// A notice that the law asks for got another wording.
    NoticeChanged,
    /// What the rules for moderators do was changed, or their list of words.
    SignalsChanged,
    /// Somebody took a case of moderation for a while.
    CaseClaimed,
    /// They gave it back undecided.
    CaseReleased,
    /// A case was decided.
    ModerationDecided,
    /// A decision was undone within minutes.
    ModerationUndone,
    /// A decision was taken back.
    ModerationReversed,
    /// An objection was decided.
    AppealDecided,
    /// The wording before a part was blackened was read.
    OriginalRead,
    /// A consultation's texts are read before or after they are published.
    ModeChanged,
    /// How many texts of new accounts are read first was set.
    ModerationSet,
    /// A ground for decisions was added.
    GroundAdded,
    /// A ground for decisions was struck off the list.
    GroundRetired,
    /// Forms ask for a proof of work always, or under attack alone.
    ProtectionSet,
    /// A body was added.
    TenantAdded,
    /// A body's facts were changed.
    TenantChanged,
    /// A job that was given up began anew.
    JobRetried,
    /// An account was added or changed.
    AccountPut,
    /// A token for the API was made.
    TokenMade,
    /// The second factor of who had lost it was removed, or those of all.
    SecondFactorReset,
    /// A new key signs forms and links.
    KeysRotated,
    /// Former keys hold no more.
    KeysDropped,
}

impl Action {
    /// What concerns a body and stands in its log, in the order of a filter.
    pub const OF_TENANTS: [Self; 48] = [
        Self::ConsultationOpened,
        Self::ConsultationChanged,
        Self::ConsultationPublished,
        Self::DraftDeleted,
        Self::ResultRecorded,
        Self::DocumentAdded,
        Self::DocumentReplaced,
        Self::DocumentRenamed,
        Self::DocumentMoved,
        Self::DocumentDeleted,
        Self::ReplyPublished,
        Self::ReplyChanged,
        Self::ReplyWithdrawn,
        Self::StatementEntered,
        Self::StatementWeighed,
        Self::StatementWithdrawn,
        Self::StatementsTold,
        Self::StatementsExported,
        Self::PublicNoticeChanged,
        Self::SurveyChanged,
        Self::SurveyExported,
        Self::Imported,
        Self::StaffInvited,
        Self::InvitationRenewed,
        Self::InvitationWithdrawn,
        Self::StaffJoined,
        Self::RolesChanged,
        Self::StaffRemoved,
        Self::InsightBegun,
        Self::InsightEnded,
        Self::OrganisationFlagged,
        Self::OrganisationUnflagged,
        Self::HouseRulesPublished,
        Self::NoticeChanged,
        Self::SignalsChanged,
        Self::CaseClaimed,
        Self::CaseReleased,
        Self::ModerationDecided,
        Self::ModerationUndone,
        Self::ModerationReversed,
        Self::AppealDecided,
        Self::OriginalRead,
        Self::ModeChanged,
        Self::ModerationSet,
        Self::GroundAdded,
        Self::GroundRetired,
        Self::ProtectionSet,
        Self::TenantChanged,
    ];

    /// What concerns the platform.
    pub const OF_PLATFORM: [Self; 11] = [
        Self::TenantAdded,
        Self::TenantChanged,
        Self::StaffInvited,
        Self::InsightBegun,
        Self::InsightEnded,
        Self::JobRetried,
        Self::AccountPut,
        Self::TokenMade,
        Self::SecondFactorReset,
        Self::KeysRotated,
        Self::KeysDropped,
    ];

    /// The code in the log, and the key of the words.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::ConsultationOpened => ("consultation.opened", "audit-consultation-opened"),
            Self::ConsultationChanged => ("consultation.changed", "audit-consultation-changed"),
            Self::ConsultationPublished => ("consultation.published", "audit-consultation-published"),
            Self::DraftDeleted => ("consultation.draft_deleted", "audit-draft-deleted"),
            Self::ResultRecorded => ("consultation.result", "document-audit-result"),
            Self::DocumentAdded => ("document.added", "document-audit-added"),
            Self::DocumentReplaced => ("document.replaced", "document-audit-replaced"),
            Self::DocumentRenamed => ("document.renamed", "document-audit-renamed"),
            Self::DocumentMoved => ("document.moved", "document-audit-moved"),
            Self::DocumentDeleted => ("document.deleted", "document-audit-deleted"),
            Self::ReplyPublished => ("reply.published", "document-audit-reply"),
            Self::ReplyChanged => ("reply.changed", "document-audit-reply-changed"),
            Self::ReplyWithdrawn => ("reply.withdrawn", "document-audit-reply-withdrawn"),
            Self::StatementEntered => ("statement.entered", "audit-statement-entered"),
            Self::StatementWeighed => ("statement.weighed", "audit-statement-weighed"),
            Self::StatementWithdrawn => ("statement.withdrawn", "audit-statement-withdrawn"),
            Self::StatementsTold => ("statements.told", "audit-statements-told"),
            Self::StatementsExported => ("statements.exported", "audit-statements-exported"),
            Self::PublicNoticeChanged => ("notice.changed", "audit-public-notice-changed"),
            Self::SurveyChanged => ("survey.changed", "audit-survey-changed"),
            Self::SurveyExported => ("survey.exported", "audit-survey-exported"),
            Self::Imported => ("consultation.imported", "audit-imported"),
            Self::StaffInvited => ("staff.invited", "audit-staff-invited"),
            Self::InvitationRenewed => ("staff.invitation_renewed", "audit-invitation-renewed"),
            Self::InvitationWithdrawn => ("staff.invitation_withdrawn", "audit-invitation-withdrawn"),
            Self::StaffJoined => ("staff.joined", "audit-staff-joined"),
            Self::RolesChanged => ("staff.roles_changed", "audit-roles-changed"),
            Self::StaffRemoved => ("staff.removed", "audit-staff-removed"),
            Self::InsightBegun => ("insight.begun", "audit-insight-begun"),
            Self::InsightEnded => ("insight.ended", "audit-insight-ended"),
            Self::OrganisationFlagged => ("organisation.flagged", "audit-organisation-flagged"),
            Self::OrganisationUnflagged => ("organisation.unflagged", "audit-organisation-unflagged"),
            Self::HouseRulesPublished => ("house_rules.published", "audit-house-rules-published"),
            Self::NoticeChanged => ("notice.changed", "audit-notice-changed"),
            Self::SignalsChanged => ("signals.changed", "audit-signals-changed"),
            Self::CaseClaimed => ("moderation.claimed", "audit-case-claimed"),
            Self::CaseReleased => ("moderation.released", "audit-case-released"),
            Self::ModerationDecided => ("moderation.decided", "audit-moderation-decided"),
            Self::ModerationUndone => ("moderation.undone", "audit-moderation-undone"),
            Self::ModerationReversed => ("moderation.reversed", "audit-moderation-reversed"),
            Self::AppealDecided => ("moderation.appeal_decided", "audit-appeal-decided"),
            Self::OriginalRead => ("moderation.original_read", "audit-original-read"),
            Self::ModeChanged => ("moderation.mode_changed", "audit-mode-changed"),
            Self::ModerationSet => ("moderation.set", "audit-moderation-set"),
            Self::GroundAdded => ("moderation.ground_added", "audit-ground-added"),
            Self::GroundRetired => ("moderation.ground_retired", "audit-ground-retired"),
            Self::ProtectionSet => ("tenant.protection_set", "audit-protection-set"),
            Self::TenantAdded => ("tenant.added", "audit-tenant-added"),
            Self::TenantChanged => ("tenant.changed", "audit-tenant-changed"),
            Self::JobRetried => ("job.retried", "audit-job-retried"),
            Self::AccountPut => ("account.put", "audit-account-put"),
            Self::TokenMade => ("account.token_made", "audit-token-made"),
            Self::SecondFactorReset => ("account.second_factor_reset", "audit-second-factor-reset"),
            Self::KeysRotated => ("keys.rotated", "audit-keys-rotated"),
            Self::KeysDropped => ("keys.dropped", "audit-keys-dropped"),
        }
    }

    /// The code in the log.
    pub const fn code(self) -> &'static str {
        self.names().0
    }

    /// What was done, in words.
    pub fn label(self, language: Language) -> &'static str {
        language.t(self.names().1)
    }

    /// The action with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::OF_TENANTS
            .into_iter()
            .chain(Self::OF_PLATFORM)
            .find(|action| action.code() == code)
    }
}
