import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import re
import recruiting.migrations._tables
import recruiting.models.fields
import recruiting.models.words
import simple_history.models
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('auth', '__first__'),
    ]

    operations = [
        recruiting.migrations._tables.CreateTables(
            operations=[migrations.CreateModel(
                name='Approach',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('outcome', models.CharField(choices=[('none', 'none'), ('expected', 'expected'), ('approached', 'approached'), ('in-talks', 'in talks'), ('offered', 'offered'), ('declined', 'declined'), ('turned-down', 'turned down'), ('withdrawn', 'withdrawn'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('accepted', 'accepted'), ('signed', 'signed'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left'), ('stayed', 'stayed after all'), ('signed-stayed', 'signed, then stayed'), ('open', 'reports differ')], db_index=True, default='approached', editable=False, max_length=24, verbose_name='outcome')),
                    ('outcome_some', models.BooleanField(default=False, editable=False, verbose_name='true of some only')),
                    ('nobody_accepted', models.BooleanField(default=False, editable=False, verbose_name='nobody had accepted')),
                    ('outcome_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='outcome, printed')),
                    ('earliest', models.DateField(editable=False, help_text='Of an offer of which no report says when it was made, the day of the answer to it.', null=True, verbose_name='earliest day')),
                    ('latest', models.DateField(editable=False, help_text='Of the same as the earliest day.', null=True, verbose_name='latest day')),
                    ('first_reported', models.DateField(editable=False, help_text='The day of the first report; no day on which anything happened.', null=True, verbose_name='first reported')),
                    ('listed_day', models.DateField(editable=False, help_text='Its own earliest or latest day, else that of the first report.', null=True, verbose_name='day to sort by')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('hire', 'hire'), ('retention', 'retention: the employer keeps people'), ('company-deal', 'company deal'), ('general', 'general habit, not counted')], default='hire', max_length=24, verbose_name='kind')),
                    ('moved_first', models.CharField(choices=[('recruiter', 'the recruiter'), ('candidate', 'the candidate'), ('agency', 'an agency or go-between'), ('unknown', 'not reported')], default='unknown', max_length=24, verbose_name='who moved first')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('pitch', models.TextField(blank=True, help_text='What the recruiter promises, in our own words.', max_length=20000, verbose_name='pitch')),
                    ('summary', models.TextField(blank=True, help_text='The story in two sentences, in our own words.', max_length=20000, verbose_name='summary')),
                    ('summary_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name='summary in Indonesian')),
                    ('desk_note_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name="desk's note in Indonesian")),
                    ('began_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='began: EDTF')),
                    ('began_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='began: words')),
                    ('began_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='began: status')),
                    ('began_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='began: earliest day')),
                    ('began_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='began: latest day')),
                    ('follows', models.ForeignKey(blank=True, help_text='The earlier approach that this one takes up, e.g. the failed bid before the hire.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='recruiting.approach', verbose_name='follows')),
                ],
                options={
                    'verbose_name': 'approach',
                    'verbose_name_plural': 'approaches',
                    'ordering': ['ref'],
                },
            ), migrations.CreateModel(
                name='Candidate',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('outcome', models.CharField(choices=[('none', 'none'), ('expected', 'expected'), ('approached', 'approached'), ('in-talks', 'in talks'), ('offered', 'offered'), ('declined', 'declined'), ('turned-down', 'turned down'), ('withdrawn', 'withdrawn'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('accepted', 'accepted'), ('signed', 'signed'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left'), ('stayed', 'stayed after all'), ('signed-stayed', 'signed, then stayed'), ('open', 'reports differ')], db_index=True, default='approached', editable=False, max_length=24, verbose_name='outcome')),
                    ('outcome_some', models.BooleanField(default=False, editable=False, verbose_name='true of some only')),
                    ('nobody_accepted', models.BooleanField(default=False, editable=False, verbose_name='nobody had accepted')),
                    ('outcome_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='outcome, printed')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('description', models.CharField(blank=True, help_text='E.g. “one person”, “the others”, “the vision team”.', max_length=300, verbose_name='description')),
                    ('leads', models.BooleanField(default=False, verbose_name='leads the group')),
                    ('number_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of people: low')),
                    ('number_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of people: more than')),
                    ('number_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of people: high')),
                    ('number_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of people: less than')),
                    ('number_about', models.BooleanField(default=False, editable=False, verbose_name='number of people: about')),
                    ('number_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of people: words')),
                    ('number_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of people: status')),
                    ('approach', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='candidates', to='recruiting.approach', verbose_name='approach')),
                    ('part_of', models.ForeignKey(blank=True, help_text='The larger row of the same approach that counts these people already.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='recruiting.candidate', verbose_name='part of')),
                ],
                options={
                    'verbose_name': 'candidate',
                    'verbose_name_plural': 'candidates',
                    'ordering': ['approach', 'ref'],
                },
            ), migrations.CreateModel(
                name='Circumstance',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('market', models.CharField(blank=True, help_text='If no company: “AI researchers in London”.', max_length=200, verbose_name='market')),
                    ('kind', models.CharField(choices=[('headcount', 'headcount'), ('valuation', 'valuation'), ('funding', 'funding'), ('revenue', 'revenue'), ('founded', 'founded'), ('business', 'line of business'), ('departures', 'departures'), ('retention-rate', 'retention rate'), ('budget', 'recruiting budget'), ('going-rate', 'going rate or pay band'), ('pay-policy', 'pay policy'), ('restriction', 'restriction on staff'), ('courting', 'courting in general'), ('investor', 'investor in'), ('customer', 'customer of'), ('product', 'product built, launched or withheld'), ('other', 'other')], max_length=24, verbose_name='kind')),
                    ('words', models.TextField(blank=True, help_text='What no column holds, in our own words.', max_length=20000, verbose_name='words')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('staff', models.CharField(blank=True, help_text='E.g. “senior engineers”.', max_length=200, verbose_name='which staff')),
                    ('money_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: low')),
                    ('money_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: more than')),
                    ('money_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: high')),
                    ('money_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: less than')),
                    ('money_about', models.BooleanField(default=False, editable=False, verbose_name='money: about')),
                    ('money_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: words')),
                    ('money_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: status')),
                    ('money_currency', models.CharField(blank=True, default='', editable=False, max_length=3, verbose_name='money: currency')),
                    ('money_basis', models.CharField(choices=[('total', 'total'), ('per-year', 'per year'), ('per-month', 'per month'), ('per-week', 'per week'), ('per-day', 'per day'), ('per-hour', 'per hour'), ('first-year', 'first year'), ('one-off', 'one-off'), ('per-share', 'per share'), ('price', 'valuation or price of a company'), ('unclear', 'unclear')], default='unclear', editable=False, max_length=12, verbose_name='money: basis')),
                    ('money_each', models.CharField(blank=True, choices=[('each', 'each'), ('together', 'together'), ('unclear', 'each or together: unclear')], default='', editable=False, max_length=12, verbose_name='money: each or together')),
                    ('money_period_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: low')),
                    ('money_period_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: more than')),
                    ('money_period_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: high')),
                    ('money_period_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: less than')),
                    ('money_period_about', models.BooleanField(default=False, editable=False, verbose_name='money: period: about')),
                    ('money_period_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: period: words')),
                    ('money_period_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: period: status')),
                    ('money_period_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='money: period: unit')),
                    ('people_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='people: low')),
                    ('people_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='people: more than')),
                    ('people_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='people: high')),
                    ('people_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='people: less than')),
                    ('people_about', models.BooleanField(default=False, editable=False, verbose_name='people: about')),
                    ('people_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='people: words')),
                    ('people_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='people: status')),
                    ('share_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: low')),
                    ('share_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: more than')),
                    ('share_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: high')),
                    ('share_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: less than')),
                    ('share_about', models.BooleanField(default=False, editable=False, verbose_name='share: about')),
                    ('share_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='share: words')),
                    ('share_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='share: status')),
                    ('date_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='date: EDTF')),
                    ('date_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='date: words')),
                    ('date_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='date: status')),
                    ('date_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='date: earliest day')),
                    ('date_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='date: latest day')),
                    ('as_of_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='as of: EDTF')),
                    ('as_of_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='as of: words')),
                    ('as_of_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='as of: status')),
                    ('as_of_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='as of: earliest day')),
                    ('as_of_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='as of: latest day')),
                ],
                options={
                    'verbose_name': 'circumstance',
                    'verbose_name_plural': 'circumstances',
                    'ordering': ['kind', 'ref'],
                },
            ), migrations.CreateModel(
                name='Claim',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('where', models.CharField(blank=True, help_text='Paragraph, page or minute: “¶2”, “p. 14”, “12:30”.', max_length=100, verbose_name='where in it')),
                    ('stance', models.CharField(choices=[('reports', 'reports'), ('alleges', 'alleges'), ('confirms', 'confirms'), ('limits', 'limits'), ('disputes', 'disputes'), ('no-comment', 'declines to comment'), ('no-answer', 'did not answer'), ('not-verified', 'could not verify'), ('silent', 'says nothing of it'), ('comments', 'comments')], default='reports', max_length=24, verbose_name='stance')),
                    ('aspect', models.CharField(blank=True, help_text='What of the row it speaks of: existence, a column such as amount, or unclear which.', max_length=40, verbose_name='aspect')),
                    ('value', models.TextField(blank=True, help_text='What this source says, typed as reported: “> 1bn USD”. Of a dispute: what it says instead.', max_length=20000, verbose_name='value')),
                    ('denied', models.TextField(blank=True, help_text='Of a dispute: the value that is denied.', max_length=20000, verbose_name='value denied')),
                    ('conversion', models.TextField(blank=True, help_text='A second figure of the outlet, never compared.', max_length=20000, verbose_name="the outlet's own conversion")),
                    ('paraphrase', models.TextField(blank=True, help_text='In our own words.', max_length=20000, verbose_name='paraphrase')),
                    ('paraphrase_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name='paraphrase in Indonesian')),
                    ('quote', models.CharField(blank=True, help_text='A fragment, only where the wording itself matters.', max_length=300, verbose_name='quote')),
                    ('quote_language', models.CharField(blank=True, help_text='BCP 47 code: en, id, zh-Hant.', max_length=35, verbose_name='language of the quote')),
                    ('informant_words', models.CharField(blank=True, help_text="Somebody unnamed: “people who know the talks”. All empty: the outlet's own reporting.", max_length=300, verbose_name='informant in words')),
                    ('interest', models.CharField(choices=[('party', 'party'), ('rival', 'rival'), ('investor', 'investor'), ('not-stated', 'not stated')], default='not-stated', max_length=24, verbose_name='interest')),
                    ('how_known', models.CharField(choices=[('party', 'party to it'), ('document', 'document seen'), ('trace', 'public trace'), ('second-hand', 'second-hand'), ('reckoning', 'own reckoning or guess'), ('not-stated', 'not stated')], default='not-stated', max_length=24, verbose_name='how they know')),
                    ('set_aside', models.CharField(blank=True, choices=[('wrong-person', 'wrong person'), ('inference', 'inference'), ('mistranslation', 'mistranslation'), ('satire', 'satire'), ('own-arithmetic', 'own arithmetic'), ('mistake', 'mistake'), ('found-nowhere-else', 'found nowhere else')], help_text='Why the desk does not count it; still shown, marked.', max_length=24, verbose_name='set aside')),
                    ('set_aside_note', models.TextField(blank=True, max_length=20000, verbose_name='why it is set aside')),
                    ('said_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='said: EDTF')),
                    ('said_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='said: words')),
                    ('said_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='said: status')),
                    ('said_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='said: earliest day')),
                    ('said_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='said: latest day')),
                    ('informants_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of informants: low')),
                    ('informants_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of informants: more than')),
                    ('informants_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of informants: high')),
                    ('informants_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of informants: less than')),
                    ('informants_about', models.BooleanField(default=False, editable=False, verbose_name='number of informants: about')),
                    ('informants_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of informants: words')),
                    ('informants_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of informants: status')),
                    ('about_approach', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.approach', verbose_name='approach')),
                    ('about_candidate', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.candidate', verbose_name='candidate')),
                    ('about_circumstance', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.circumstance', verbose_name='circumstance')),
                ],
                options={
                    'verbose_name': 'claim',
                    'verbose_name_plural': 'claims',
                    'ordering': ['ref'],
                    'permissions': [('publish', 'Can publish, correct and retract')],
                },
            ), migrations.CreateModel(
                name='Company',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('name', models.CharField(blank=True, help_text='Empty if no report names it.', max_length=200, verbose_name='name')),
                    ('description', models.CharField(blank=True, help_text='What is known of one that is not named, e.g. “a hedge fund in London”, or a short explanation.', max_length=300, verbose_name='description')),
                    ('aliases', models.TextField(blank=True, help_text='Former names, spellings and short forms, one per line.', max_length=20000, verbose_name='aliases')),
                    ('kind', models.CharField(choices=[('firm', 'firm'), ('unit', 'lab or unit of a firm'), ('affiliate', 'affiliate or subsidiary'), ('product', 'product'), ('fund', 'fund'), ('agency', 'recruiting agency'), ('university', 'university'), ('authority', 'authority'), ('court', 'court'), ('other', 'other')], default='firm', max_length=24, verbose_name='kind')),
                    ('sort_name', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, max_length=200, verbose_name='name to sort by')),
                    ('number_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of companies: low')),
                    ('number_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of companies: more than')),
                    ('number_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of companies: high')),
                    ('number_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of companies: less than')),
                    ('number_about', models.BooleanField(default=False, editable=False, verbose_name='number of companies: about')),
                    ('number_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of companies: words')),
                    ('number_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of companies: status')),
                    ('parent', models.ForeignKey(blank=True, help_text='The company that this lab, unit, product or affiliate belongs to.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='units', to='recruiting.company', verbose_name='part of')),
                ],
                options={
                    'verbose_name': 'company',
                    'verbose_name_plural': 'companies',
                    'ordering': ['sort_name', 'ref'],
                },
            ), migrations.CreateModel(
                name='Offer',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('outcome', models.CharField(choices=[('none', 'none'), ('expected', 'expected'), ('approached', 'approached'), ('in-talks', 'in talks'), ('offered', 'offered'), ('declined', 'declined'), ('turned-down', 'turned down'), ('withdrawn', 'withdrawn'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('accepted', 'accepted'), ('signed', 'signed'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left'), ('stayed', 'stayed after all'), ('signed-stayed', 'signed, then stayed'), ('open', 'reports differ')], db_index=True, default='approached', editable=False, max_length=24, verbose_name='outcome')),
                    ('outcome_some', models.BooleanField(default=False, editable=False, verbose_name='true of some only')),
                    ('nobody_accepted', models.BooleanField(default=False, editable=False, verbose_name='nobody had accepted')),
                    ('outcome_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='outcome, printed')),
                    ('earliest', models.DateField(editable=False, help_text='Of an offer of which no report says when it was made, the day of the answer to it.', null=True, verbose_name='earliest day')),
                    ('latest', models.DateField(editable=False, help_text='Of the same as the earliest day.', null=True, verbose_name='latest day')),
                    ('first_reported', models.DateField(editable=False, help_text='The day of the first report; no day on which anything happened.', null=True, verbose_name='first reported')),
                    ('listed_day', models.DateField(editable=False, help_text='Its own earliest or latest day, else that of the first report.', null=True, verbose_name='day to sort by')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('pay-package', 'pay package'), ('counter-offer', 'counter-offer of the employer'), ('retention-award', 'retention award'), ('buy-out', 'buy-out of what is forfeited'), ('takeover-bid', 'takeover bid'), ('stake', 'stake'), ('licence', 'licence deal'), ('release', 'release paid to an employer')], default='pay-package', max_length=24, verbose_name='kind')),
                    ('amount_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='amount, printed')),
                    ('amount_others', models.TextField(default='', editable=False, help_text='In English, what reports say that is not the amount shown, separated by semicolons.', verbose_name='other amounts')),
                    ('amount_parts', models.TextField(default='', editable=False, help_text='What reports give of its pay where none gives the amount: a kind and a sum a line.', verbose_name='parts of the amount')),
                    ('seller_words', models.CharField(blank=True, max_length=300, verbose_name='seller in words')),
                    ('summary', models.TextField(blank=True, help_text='What is offered, in our own words.', max_length=20000, verbose_name='summary')),
                    ('summary_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name='summary in Indonesian')),
                    ('desk_note_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name="desk's note in Indonesian")),
                    ('usd_floor', models.BigIntegerField(editable=False, help_text='For comparison only.', null=True, verbose_name='floor in US cents')),
                    ('usd_ceiling', models.BigIntegerField(editable=False, help_text='For comparison only.', null=True, verbose_name='ceiling in US cents')),
                    ('usd_rate_day', models.DateField(editable=False, help_text='The day on which it was made, else that of the answer to it, else that of the first report. Empty for US dollars.', null=True, verbose_name='day of the exchange rate')),
                    ('number_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of offers: low')),
                    ('number_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of offers: more than')),
                    ('number_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of offers: high')),
                    ('number_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of offers: less than')),
                    ('number_about', models.BooleanField(default=False, editable=False, verbose_name='number of offers: about')),
                    ('number_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of offers: words')),
                    ('number_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of offers: status')),
                    ('amount_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: low')),
                    ('amount_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: more than')),
                    ('amount_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: high')),
                    ('amount_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: less than')),
                    ('amount_about', models.BooleanField(default=False, editable=False, verbose_name='amount: about')),
                    ('amount_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='amount: words')),
                    ('amount_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='amount: status')),
                    ('amount_currency', models.CharField(blank=True, default='', editable=False, max_length=3, verbose_name='amount: currency')),
                    ('amount_basis', models.CharField(choices=[('total', 'total'), ('per-year', 'per year'), ('per-month', 'per month'), ('per-week', 'per week'), ('per-day', 'per day'), ('per-hour', 'per hour'), ('first-year', 'first year'), ('one-off', 'one-off'), ('per-share', 'per share'), ('price', 'valuation or price of a company'), ('unclear', 'unclear')], default='unclear', editable=False, max_length=12, verbose_name='amount: basis')),
                    ('amount_each', models.CharField(blank=True, choices=[('each', 'each'), ('together', 'together'), ('unclear', 'each or together: unclear')], default='', editable=False, max_length=12, verbose_name='amount: each or together')),
                    ('amount_period_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: period: low')),
                    ('amount_period_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: period: more than')),
                    ('amount_period_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: period: high')),
                    ('amount_period_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: period: less than')),
                    ('amount_period_about', models.BooleanField(default=False, editable=False, verbose_name='amount: period: about')),
                    ('amount_period_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='amount: period: words')),
                    ('amount_period_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='amount: period: status')),
                    ('amount_period_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='amount: period: unit')),
                    ('share_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: low')),
                    ('share_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: more than')),
                    ('share_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: high')),
                    ('share_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: less than')),
                    ('share_about', models.BooleanField(default=False, editable=False, verbose_name='share: about')),
                    ('share_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='share: words')),
                    ('share_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='share: status')),
                ],
                options={
                    'verbose_name': 'offer',
                    'verbose_name_plural': 'offers',
                    'ordering': ['ref'],
                },
            ), migrations.CreateModel(
                name='Person',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                    ('naming', models.CharField(choices=[('named', 'named'), ('assumed', 'assumed name'), ('described', 'description only')], default='named', max_length=24, verbose_name='naming')),
                    ('description', models.CharField(blank=True, help_text='What is known of somebody who is not named.', max_length=300, verbose_name='description')),
                    ('aliases', models.TextField(blank=True, help_text='Spellings, nicknames and names in other scripts, one per line.', max_length=20000, verbose_name='aliases')),
                    ('sort_name', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, max_length=200, verbose_name='name to sort by')),
                ],
                options={
                    'verbose_name': 'person',
                    'verbose_name_plural': 'people',
                    'ordering': ['sort_name', 'ref'],
                },
            ), migrations.CreateModel(
                name='SavedForm',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('token', models.UUIDField(verbose_name='token')),
                    ('content', models.CharField(max_length=64, verbose_name='digest of what was posted')),
                    ('path', models.CharField(blank=True, max_length=500, verbose_name='path')),
                    ('saved', models.DateTimeField(auto_now_add=True, verbose_name='saved')),
                ],
                options={
                    'verbose_name': 'saved form',
                    'verbose_name_plural': 'saved forms',
                    'default_permissions': (),
                },
            ), migrations.CreateModel(
                name='Source',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('publisher', models.CharField(blank=True, help_text='Empty if not known.', max_length=200, verbose_name='publisher')),
                    ('title', models.CharField(blank=True, max_length=500, verbose_name='title')),
                    ('authors', models.CharField(blank=True, help_text='Separated by semicolons.', max_length=500, verbose_name='authors')),
                    ('url', models.CharField(blank=True, help_text='Of the page itself: of an archived copy, its own address is found and put here.', max_length=2000, verbose_name='address')),
                    ('archived_at', models.CharField(blank=True, help_text='Where a copy of the page is kept, e.g. by the Internet Archive.', max_length=2000, verbose_name='archived at')),
                    ('page_key', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, help_text='What all addresses of this page have in common: derived from its address.', max_length=300, verbose_name='key of its page')),
                    ('language', models.CharField(blank=True, help_text='BCP 47 code: en, id, zh-Hant.', max_length=35, verbose_name='language')),
                    ('medium', models.CharField(choices=[('article', 'article'), ('post', 'post'), ('broadcast', 'broadcast or podcast'), ('video', 'video'), ('book', 'book'), ('filing', 'court filing'), ('release', 'press release or statement'), ('document', 'document'), ('other', 'other')], default='article', max_length=24, verbose_name='medium')),
                    ('reading', models.CharField(choices=[('read', 'read by the desk'), ('through', 'known only through another source')], default='read', max_length=24, verbose_name='read')),
                    ('based_on_how', models.CharField(blank=True, choices=[('retelling', 'retelling'), ('rewriting', 'rewriting'), ('translation', 'translation'), ('new-version', 'new version of')], max_length=24, verbose_name='how it is based on them')),
                    ('worth', models.CharField(choices=[('own-reporting', 'own reporting'), ('retelling', 'retelling'), ('machine-rewriting', 'machine rewriting'), ('satire', 'satire'), ('interested', 'interested party'), ('unsourced', 'unsourced'), ('unknown', 'not known')], default='unknown', max_length=24, verbose_name='worth')),
                    ('worth_note', models.TextField(blank=True, max_length=20000, verbose_name='why this worth')),
                    ('description', models.CharField(blank=True, help_text='What is known of it if title and publisher are not: “an Indonesian page, publisher unknown”.', max_length=300, verbose_name='description')),
                    ('text_digest', models.CharField(blank=True, default='', editable=False, help_text='SHA-256 of the text that the desk read: another one is perhaps a later version.', max_length=64, verbose_name='digest of its text')),
                    ('text_paragraphs', models.PositiveIntegerField(editable=False, help_text='The title is one of them.', null=True, verbose_name='paragraphs of its text')),
                    ('sort_name', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, max_length=200, verbose_name='name to sort by')),
                    ('published_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='published: EDTF')),
                    ('published_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='published: words')),
                    ('published_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='published: status')),
                    ('published_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='published: earliest day')),
                    ('published_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='published: latest day')),
                ],
                options={
                    'verbose_name': 'source',
                    'verbose_name_plural': 'sources',
                    'ordering': ['ref'],
                },
            ), migrations.CreateModel(
                name='Term',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('first-year', 'first year'), ('signing-bonus', 'signing bonus'), ('base', 'base pay'), ('stock', 'stock'), ('performance-stock', 'performance stock'), ('vesting', 'vesting'), ('condition', 'condition'), ('title', 'title offered'), ('grade', 'grade'), ('team', 'team'), ('authority', 'authority'), ('compute', 'compute'), ('visa', 'visa'), ('housing', 'housing or relocation'), ('deadline', 'deadline'), ('forfeited', 'what is forfeited'), ('restriction', 'restriction, e.g. non-compete'), ('licence-fee', 'licence fee'), ('payout', "payout: part of a deal's price"), ('waiver', 'waiver'), ('severance', 'severance'), ('penalty', 'penalty'), ('other', 'other')], max_length=24, verbose_name='kind')),
                    ('certainty', models.CharField(choices=[('guaranteed', 'guaranteed'), ('possible', 'possible'), ('not-said', 'not said')], default='not-said', max_length=24, verbose_name='certainty')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('words', models.TextField(blank=True, help_text='What no column holds, e.g. “vice president”, “reports to the founder”.', max_length=20000, verbose_name='words')),
                    ('to_words', models.CharField(blank=True, help_text='E.g. “some staff”, “early investors”.', max_length=300, verbose_name='to whom, in words')),
                    ('money_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: low')),
                    ('money_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: more than')),
                    ('money_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: high')),
                    ('money_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: less than')),
                    ('money_about', models.BooleanField(default=False, editable=False, verbose_name='money: about')),
                    ('money_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: words')),
                    ('money_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: status')),
                    ('money_currency', models.CharField(blank=True, default='', editable=False, max_length=3, verbose_name='money: currency')),
                    ('money_basis', models.CharField(choices=[('total', 'total'), ('per-year', 'per year'), ('per-month', 'per month'), ('per-week', 'per week'), ('per-day', 'per day'), ('per-hour', 'per hour'), ('first-year', 'first year'), ('one-off', 'one-off'), ('per-share', 'per share'), ('price', 'valuation or price of a company'), ('unclear', 'unclear')], default='unclear', editable=False, max_length=12, verbose_name='money: basis')),
                    ('money_each', models.CharField(blank=True, choices=[('each', 'each'), ('together', 'together'), ('unclear', 'each or together: unclear')], default='', editable=False, max_length=12, verbose_name='money: each or together')),
                    ('money_period_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: low')),
                    ('money_period_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: more than')),
                    ('money_period_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: high')),
                    ('money_period_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: less than')),
                    ('money_period_about', models.BooleanField(default=False, editable=False, verbose_name='money: period: about')),
                    ('money_period_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: period: words')),
                    ('money_period_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: period: status')),
                    ('money_period_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='money: period: unit')),
                    ('share_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: low')),
                    ('share_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: more than')),
                    ('share_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: high')),
                    ('share_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: less than')),
                    ('share_about', models.BooleanField(default=False, editable=False, verbose_name='share: about')),
                    ('share_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='share: words')),
                    ('share_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='share: status')),
                    ('multiple_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='multiple: low')),
                    ('multiple_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='multiple: more than')),
                    ('multiple_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='multiple: high')),
                    ('multiple_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='multiple: less than')),
                    ('multiple_about', models.BooleanField(default=False, editable=False, verbose_name='multiple: about')),
                    ('multiple_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='multiple: words')),
                    ('multiple_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='multiple: status')),
                    ('length_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: low')),
                    ('length_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: more than')),
                    ('length_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: high')),
                    ('length_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: less than')),
                    ('length_about', models.BooleanField(default=False, editable=False, verbose_name='length: about')),
                    ('length_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='length: words')),
                    ('length_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='length: status')),
                    ('length_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='length: unit')),
                    ('starts_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='from: EDTF')),
                    ('starts_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='from: words')),
                    ('starts_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='from: status')),
                    ('starts_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='from: earliest day')),
                    ('starts_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='from: latest day')),
                    ('ends_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='until: EDTF')),
                    ('ends_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='until: words')),
                    ('ends_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='until: status')),
                    ('ends_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='until: earliest day')),
                    ('ends_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='until: latest day')),
                ],
                options={
                    'verbose_name': 'term',
                    'verbose_name_plural': 'terms',
                    'ordering': ['id'],
                },
            ), migrations.CreateModel(
                name='UnfinishedReport',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('token', models.CharField(max_length=32, verbose_name='token')),
                    ('fields', models.JSONField(default=dict, help_text="Each control's name and values.", verbose_name='what is typed')),
                    ('paragraphs', models.JSONField(default=list, help_text='Its paragraphs, the title first: private, and gone once the report is saved.', verbose_name='text of the report')),
                    ('tab', models.CharField(help_text='The tab that typed last.', max_length=32, verbose_name='tab')),
                    ('version', models.PositiveIntegerField(default=0, verbose_name='version')),
                    ('updated', models.DateTimeField(default=django.utils.timezone.now, verbose_name='updated')),
                    ('saved', models.DateTimeField(null=True, verbose_name='saved')),
                    ('leads_to', models.CharField(blank=True, max_length=300, verbose_name='saved as')),
                ],
                options={
                    'verbose_name': 'unfinished report',
                    'verbose_name_plural': 'unfinished reports',
                    'ordering': ['-updated'],
                },
            ), migrations.CreateModel(
                name='Address',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('table', models.CharField(max_length=24, verbose_name='table')),
                    ('ref', models.CharField(max_length=80, verbose_name='reference')),
                    ('redirects_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='redirected', to='recruiting.address', verbose_name='redirects to')),
                ],
                options={
                    'verbose_name': 'address',
                    'verbose_name_plural': 'addresses',
                    'ordering': ['table', 'ref'],
                },
            ), migrations.CreateModel(
                name='ApproachWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.approach')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.CreateModel(
                name='CandidateWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.candidate')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.CreateModel(
                name='ClaimWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.claim')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.AddField(
                model_name='circumstance',
                name='lead_claim',
                field=models.ForeignKey(blank=True, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='recruiting.claim', verbose_name='lead claim'),
            ), migrations.AddField(
                model_name='approach',
                name='lead_claim',
                field=models.ForeignKey(blank=True, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='recruiting.claim', verbose_name='lead claim'),
            ), migrations.CreateModel(
                name='CompanyWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.company')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.AddField(
                model_name='claim',
                name='about_company',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.company', verbose_name='company'),
            ), migrations.AddField(
                model_name='claim',
                name='informant_company',
                field=models.ForeignKey(blank=True, help_text='A company that speaks, its spokesperson named or not.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims_made', to='recruiting.company', verbose_name='informant: company'),
            ), migrations.AddField(
                model_name='claim',
                name='speaks_for',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims_made_for_it', to='recruiting.company', verbose_name='speaks for'),
            ), migrations.AddField(
                model_name='circumstance',
                name='company',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='circumstances', to='recruiting.company', verbose_name='company'),
            ), migrations.AddField(
                model_name='circumstance',
                name='other_company',
                field=models.ForeignKey(blank=True, help_text='Of what holds between two, e.g. the company invested in.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='circumstances_with', to='recruiting.company', verbose_name='second company'),
            ), migrations.AddField(
                model_name='candidate',
                name='employer',
                field=models.ForeignKey(blank=True, help_text='If not that of the approach.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='candidates', to='recruiting.company', verbose_name='employer'),
            ), migrations.AddField(
                model_name='approach',
                name='agency',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='approaches_brokered', to='recruiting.company', verbose_name='agency'),
            ), migrations.AddField(
                model_name='approach',
                name='employers',
                field=models.ManyToManyField(blank=True, help_text='None, one or several.', related_name='approaches_received', to='recruiting.company', verbose_name='employers courted from'),
            ), migrations.AddField(
                model_name='approach',
                name='lab',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='approaches_for', to='recruiting.company', verbose_name='for which lab'),
            ), migrations.AddField(
                model_name='approach',
                name='recruiters',
                field=models.ManyToManyField(help_text='Who courts: one company, or several together.', related_name='approaches_made', to='recruiting.company', verbose_name='recruiters'),
            ), migrations.CreateModel(
                name='Employment',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('title', models.CharField(blank=True, help_text='As reported, e.g. “research lead”, “founder”.', max_length=200, verbose_name='title')),
                    ('held', models.CharField(choices=[('current', 'current when reported'), ('former', 'former'), ('announced', 'announced'), ('unknown', 'not known')], default='unknown', max_length=24, verbose_name='held')),
                    ('length_covers', models.CharField(choices=[('stint', 'this stint'), ('in-all', 'all stints at this company')], default='stint', max_length=24, verbose_name='length covers')),
                    ('ending', models.CharField(blank=True, choices=[('resigned', 'resigned'), ('recruited', 'recruited away'), ('dismissed', 'dismissed'), ('laid-off', 'laid off'), ('retired', 'retired'), ('died', 'died'), ('expired', 'contract ended'), ('other', 'other, in words')], max_length=24, verbose_name='how it ended')),
                    ('reason', models.TextField(blank=True, max_length=20000, verbose_name='why it ended')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('started_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='started: EDTF')),
                    ('started_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='started: words')),
                    ('started_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='started: status')),
                    ('started_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='started: earliest day')),
                    ('started_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='started: latest day')),
                    ('ended_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='ended: EDTF')),
                    ('ended_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='ended: words')),
                    ('ended_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='ended: status')),
                    ('ended_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='ended: earliest day')),
                    ('ended_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='ended: latest day')),
                    ('length_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: low')),
                    ('length_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: more than')),
                    ('length_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: high')),
                    ('length_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: less than')),
                    ('length_about', models.BooleanField(default=False, editable=False, verbose_name='length: about')),
                    ('length_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='length: words')),
                    ('length_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='length: status')),
                    ('length_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='length: unit')),
                    ('company', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='employments', to='recruiting.company', verbose_name='company')),
                    ('lead_claim', models.ForeignKey(blank=True, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='recruiting.claim', verbose_name='lead claim')),
                    ('through', models.ForeignKey(blank=True, help_text='The candidate row, that is the courting, which led to this stint.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='employments', to='recruiting.candidate', verbose_name='through')),
                ],
                options={
                    'verbose_name': 'employment',
                    'verbose_name_plural': 'employments',
                    'ordering': ['person', 'started_earliest', 'ref'],
                },
            ), migrations.AddField(
                model_name='claim',
                name='about_employment',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.employment', verbose_name='employment'),
            ), migrations.CreateModel(
                name='Event',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, unique=True, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('message', 'message'), ('applied', 'applied to the recruiter'), ('call', 'call'), ('interview', 'interview'), ('meeting', 'meeting'), ('talks', 'talks'), ('statement', 'statement'), ('announcement', 'announcement'), ('offered', 'offered'), ('declined', 'declined'), ('accepted', 'accepted'), ('turned-down', 'turned down by the recruiter'), ('signed', 'signed'), ('expected', 'expected'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left the recruiter'), ('stayed', 'stayed with the employer after all'), ('withdrawn', 'withdrawn by the recruiter'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('will-not-match', 'employer will not match'), ('notice', 'notice to leave'), ('lay-off', 'lay-off'), ('legal-step', 'legal step')], max_length=24, verbose_name='what happened')),
                    ('step', models.PositiveSmallIntegerField(blank=True, help_text='The order in which one report tells what it does not date: 1, 2, 3.', null=True, verbose_name='step')),
                    ('channels', models.CharField(blank=True, help_text='E.g. “WhatsApp, e-mail”.', max_length=200, verbose_name='channels')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('with_words', models.CharField(blank=True, max_length=300, verbose_name='others who took part')),
                    ('what', models.TextField(blank=True, help_text='In our own words.', max_length=20000, verbose_name='what was said or done')),
                    ('reason', models.TextField(blank=True, help_text='Why, as reported.', max_length=20000, verbose_name='reason')),
                    ('legal_stage', models.CharField(blank=True, choices=[('threatened', 'threatened'), ('investigated', 'investigated'), ('arrested', 'arrested'), ('intended', 'intended'), ('filed', 'filed'), ('charged', 'charged'), ('granted', 'granted'), ('refused', 'refused'), ('convicted', 'convicted'), ('acquitted', 'acquitted'), ('ruled', 'another ruling of a court'), ('settled', 'settled'), ('ended', 'ended'), ('not-reported', 'not reported')], max_length=24, verbose_name='stage')),
                    ('happened_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='when: EDTF')),
                    ('happened_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='when: words')),
                    ('happened_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='when: status')),
                    ('happened_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='when: earliest day')),
                    ('happened_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='when: latest day')),
                    ('after_length_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how long after: low')),
                    ('after_length_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how long after: more than')),
                    ('after_length_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how long after: high')),
                    ('after_length_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how long after: less than')),
                    ('after_length_about', models.BooleanField(default=False, editable=False, verbose_name='how long after: about')),
                    ('after_length_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='how long after: words')),
                    ('after_length_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='how long after: status')),
                    ('after_length_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='how long after: unit')),
                    ('people_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how many of them: low')),
                    ('people_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how many of them: more than')),
                    ('people_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how many of them: high')),
                    ('people_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how many of them: less than')),
                    ('people_about', models.BooleanField(default=False, editable=False, verbose_name='how many of them: about')),
                    ('people_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='how many of them: words')),
                    ('people_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='how many of them: status')),
                    ('after', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='recruiting.event', verbose_name='after which event')),
                    ('approach', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='recruiting.approach', verbose_name='approach')),
                    ('candidates', models.ManyToManyField(blank=True, help_text='Of whom it is told; none: of all candidates of the approach.', related_name='events', to='recruiting.candidate', verbose_name='candidates')),
                    ('legal_against_companies', models.ManyToManyField(blank=True, related_name='legal_steps_against', to='recruiting.company', verbose_name='against companies')),
                    ('legal_by_company', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='legal_steps', to='recruiting.company', verbose_name='by company')),
                    ('with_companies', models.ManyToManyField(blank=True, related_name='events', to='recruiting.company', verbose_name='companies that took part')),
                ],
                options={
                    'verbose_name': 'event',
                    'verbose_name_plural': 'events',
                    'ordering': ['approach', models.OrderBy(models.F('happened_earliest'), nulls_last=True), models.OrderBy(models.F('step'), nulls_last=True), 'id'],
                },
            ), migrations.AddField(
                model_name='claim',
                name='about_event',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.event', verbose_name='event'),
            ), migrations.CreateModel(
                name='HistoricalApproach',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('outcome', models.CharField(choices=[('none', 'none'), ('expected', 'expected'), ('approached', 'approached'), ('in-talks', 'in talks'), ('offered', 'offered'), ('declined', 'declined'), ('turned-down', 'turned down'), ('withdrawn', 'withdrawn'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('accepted', 'accepted'), ('signed', 'signed'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left'), ('stayed', 'stayed after all'), ('signed-stayed', 'signed, then stayed'), ('open', 'reports differ')], db_index=True, default='approached', editable=False, max_length=24, verbose_name='outcome')),
                    ('outcome_some', models.BooleanField(default=False, editable=False, verbose_name='true of some only')),
                    ('nobody_accepted', models.BooleanField(default=False, editable=False, verbose_name='nobody had accepted')),
                    ('outcome_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='outcome, printed')),
                    ('earliest', models.DateField(editable=False, help_text='Of an offer of which no report says when it was made, the day of the answer to it.', null=True, verbose_name='earliest day')),
                    ('latest', models.DateField(editable=False, help_text='Of the same as the earliest day.', null=True, verbose_name='latest day')),
                    ('first_reported', models.DateField(editable=False, help_text='The day of the first report; no day on which anything happened.', null=True, verbose_name='first reported')),
                    ('listed_day', models.DateField(editable=False, help_text='Its own earliest or latest day, else that of the first report.', null=True, verbose_name='day to sort by')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('hire', 'hire'), ('retention', 'retention: the employer keeps people'), ('company-deal', 'company deal'), ('general', 'general habit, not counted')], default='hire', max_length=24, verbose_name='kind')),
                    ('moved_first', models.CharField(choices=[('recruiter', 'the recruiter'), ('candidate', 'the candidate'), ('agency', 'an agency or go-between'), ('unknown', 'not reported')], default='unknown', max_length=24, verbose_name='who moved first')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('pitch', models.TextField(blank=True, help_text='What the recruiter promises, in our own words.', max_length=20000, verbose_name='pitch')),
                    ('summary', models.TextField(blank=True, help_text='The story in two sentences, in our own words.', max_length=20000, verbose_name='summary')),
                    ('summary_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name='summary in Indonesian')),
                    ('desk_note_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name="desk's note in Indonesian")),
                    ('began_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='began: EDTF')),
                    ('began_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='began: words')),
                    ('began_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='began: status')),
                    ('began_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='began: earliest day')),
                    ('began_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='began: latest day')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('agency', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='agency')),
                    ('follows', models.ForeignKey(blank=True, db_constraint=False, help_text='The earlier approach that this one takes up, e.g. the failed bid before the hire.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach', verbose_name='follows')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lab', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='for which lab')),
                    ('lead_claim', models.ForeignKey(blank=True, db_constraint=False, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.claim', verbose_name='lead claim')),
                ],
                options={
                    'verbose_name': 'historical approach',
                    'verbose_name_plural': 'historical approaches',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalApproach_employers',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach')),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalapproach')),
                ],
                options={
                    'verbose_name': 'HistoricalApproach_employers',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalApproach_recruiters',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach')),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalapproach')),
                ],
                options={
                    'verbose_name': 'HistoricalApproach_recruiters',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalApproach_recruiting_people',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalapproach')),
                ],
                options={
                    'verbose_name': 'HistoricalApproach_recruiting_people',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalCandidate',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('outcome', models.CharField(choices=[('none', 'none'), ('expected', 'expected'), ('approached', 'approached'), ('in-talks', 'in talks'), ('offered', 'offered'), ('declined', 'declined'), ('turned-down', 'turned down'), ('withdrawn', 'withdrawn'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('accepted', 'accepted'), ('signed', 'signed'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left'), ('stayed', 'stayed after all'), ('signed-stayed', 'signed, then stayed'), ('open', 'reports differ')], db_index=True, default='approached', editable=False, max_length=24, verbose_name='outcome')),
                    ('outcome_some', models.BooleanField(default=False, editable=False, verbose_name='true of some only')),
                    ('nobody_accepted', models.BooleanField(default=False, editable=False, verbose_name='nobody had accepted')),
                    ('outcome_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='outcome, printed')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('description', models.CharField(blank=True, help_text='E.g. “one person”, “the others”, “the vision team”.', max_length=300, verbose_name='description')),
                    ('leads', models.BooleanField(default=False, verbose_name='leads the group')),
                    ('number_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of people: low')),
                    ('number_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of people: more than')),
                    ('number_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of people: high')),
                    ('number_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of people: less than')),
                    ('number_about', models.BooleanField(default=False, editable=False, verbose_name='number of people: about')),
                    ('number_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of people: words')),
                    ('number_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of people: status')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach', verbose_name='approach')),
                    ('employer', models.ForeignKey(blank=True, db_constraint=False, help_text='If not that of the approach.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='employer')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('part_of', models.ForeignKey(blank=True, db_constraint=False, help_text='The larger row of the same approach that counts these people already.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.candidate', verbose_name='part of')),
                ],
                options={
                    'verbose_name': 'historical candidate',
                    'verbose_name_plural': 'historical candidates',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalCircumstance',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('market', models.CharField(blank=True, help_text='If no company: “AI researchers in London”.', max_length=200, verbose_name='market')),
                    ('kind', models.CharField(choices=[('headcount', 'headcount'), ('valuation', 'valuation'), ('funding', 'funding'), ('revenue', 'revenue'), ('founded', 'founded'), ('business', 'line of business'), ('departures', 'departures'), ('retention-rate', 'retention rate'), ('budget', 'recruiting budget'), ('going-rate', 'going rate or pay band'), ('pay-policy', 'pay policy'), ('restriction', 'restriction on staff'), ('courting', 'courting in general'), ('investor', 'investor in'), ('customer', 'customer of'), ('product', 'product built, launched or withheld'), ('other', 'other')], max_length=24, verbose_name='kind')),
                    ('words', models.TextField(blank=True, help_text='What no column holds, in our own words.', max_length=20000, verbose_name='words')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('staff', models.CharField(blank=True, help_text='E.g. “senior engineers”.', max_length=200, verbose_name='which staff')),
                    ('money_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: low')),
                    ('money_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: more than')),
                    ('money_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: high')),
                    ('money_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: less than')),
                    ('money_about', models.BooleanField(default=False, editable=False, verbose_name='money: about')),
                    ('money_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: words')),
                    ('money_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: status')),
                    ('money_currency', models.CharField(blank=True, default='', editable=False, max_length=3, verbose_name='money: currency')),
                    ('money_basis', models.CharField(choices=[('total', 'total'), ('per-year', 'per year'), ('per-month', 'per month'), ('per-week', 'per week'), ('per-day', 'per day'), ('per-hour', 'per hour'), ('first-year', 'first year'), ('one-off', 'one-off'), ('per-share', 'per share'), ('price', 'valuation or price of a company'), ('unclear', 'unclear')], default='unclear', editable=False, max_length=12, verbose_name='money: basis')),
                    ('money_each', models.CharField(blank=True, choices=[('each', 'each'), ('together', 'together'), ('unclear', 'each or together: unclear')], default='', editable=False, max_length=12, verbose_name='money: each or together')),
                    ('money_period_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: low')),
                    ('money_period_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: more than')),
                    ('money_period_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: high')),
                    ('money_period_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: less than')),
                    ('money_period_about', models.BooleanField(default=False, editable=False, verbose_name='money: period: about')),
                    ('money_period_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: period: words')),
                    ('money_period_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: period: status')),
                    ('money_period_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='money: period: unit')),
                    ('people_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='people: low')),
                    ('people_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='people: more than')),
                    ('people_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='people: high')),
                    ('people_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='people: less than')),
                    ('people_about', models.BooleanField(default=False, editable=False, verbose_name='people: about')),
                    ('people_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='people: words')),
                    ('people_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='people: status')),
                    ('share_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: low')),
                    ('share_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: more than')),
                    ('share_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: high')),
                    ('share_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: less than')),
                    ('share_about', models.BooleanField(default=False, editable=False, verbose_name='share: about')),
                    ('share_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='share: words')),
                    ('share_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='share: status')),
                    ('date_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='date: EDTF')),
                    ('date_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='date: words')),
                    ('date_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='date: status')),
                    ('date_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='date: earliest day')),
                    ('date_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='date: latest day')),
                    ('as_of_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='as of: EDTF')),
                    ('as_of_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='as of: words')),
                    ('as_of_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='as of: status')),
                    ('as_of_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='as of: earliest day')),
                    ('as_of_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='as of: latest day')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='company')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lead_claim', models.ForeignKey(blank=True, db_constraint=False, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.claim', verbose_name='lead claim')),
                    ('other_company', models.ForeignKey(blank=True, db_constraint=False, help_text='Of what holds between two, e.g. the company invested in.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='second company')),
                ],
                options={
                    'verbose_name': 'historical circumstance',
                    'verbose_name_plural': 'historical circumstances',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalCompany',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('name', models.CharField(blank=True, help_text='Empty if no report names it.', max_length=200, verbose_name='name')),
                    ('description', models.CharField(blank=True, help_text='What is known of one that is not named, e.g. “a hedge fund in London”, or a short explanation.', max_length=300, verbose_name='description')),
                    ('aliases', models.TextField(blank=True, help_text='Former names, spellings and short forms, one per line.', max_length=20000, verbose_name='aliases')),
                    ('kind', models.CharField(choices=[('firm', 'firm'), ('unit', 'lab or unit of a firm'), ('affiliate', 'affiliate or subsidiary'), ('product', 'product'), ('fund', 'fund'), ('agency', 'recruiting agency'), ('university', 'university'), ('authority', 'authority'), ('court', 'court'), ('other', 'other')], default='firm', max_length=24, verbose_name='kind')),
                    ('sort_name', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, max_length=200, verbose_name='name to sort by')),
                    ('number_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of companies: low')),
                    ('number_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of companies: more than')),
                    ('number_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of companies: high')),
                    ('number_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of companies: less than')),
                    ('number_about', models.BooleanField(default=False, editable=False, verbose_name='number of companies: about')),
                    ('number_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of companies: words')),
                    ('number_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of companies: status')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('parent', models.ForeignKey(blank=True, db_constraint=False, help_text='The company that this lab, unit, product or affiliate belongs to.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='part of')),
                ],
                options={
                    'verbose_name': 'historical company',
                    'verbose_name_plural': 'historical companies',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEmployment',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('title', models.CharField(blank=True, help_text='As reported, e.g. “research lead”, “founder”.', max_length=200, verbose_name='title')),
                    ('held', models.CharField(choices=[('current', 'current when reported'), ('former', 'former'), ('announced', 'announced'), ('unknown', 'not known')], default='unknown', max_length=24, verbose_name='held')),
                    ('length_covers', models.CharField(choices=[('stint', 'this stint'), ('in-all', 'all stints at this company')], default='stint', max_length=24, verbose_name='length covers')),
                    ('ending', models.CharField(blank=True, choices=[('resigned', 'resigned'), ('recruited', 'recruited away'), ('dismissed', 'dismissed'), ('laid-off', 'laid off'), ('retired', 'retired'), ('died', 'died'), ('expired', 'contract ended'), ('other', 'other, in words')], max_length=24, verbose_name='how it ended')),
                    ('reason', models.TextField(blank=True, max_length=20000, verbose_name='why it ended')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('started_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='started: EDTF')),
                    ('started_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='started: words')),
                    ('started_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='started: status')),
                    ('started_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='started: earliest day')),
                    ('started_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='started: latest day')),
                    ('ended_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='ended: EDTF')),
                    ('ended_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='ended: words')),
                    ('ended_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='ended: status')),
                    ('ended_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='ended: earliest day')),
                    ('ended_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='ended: latest day')),
                    ('length_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: low')),
                    ('length_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: more than')),
                    ('length_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: high')),
                    ('length_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: less than')),
                    ('length_about', models.BooleanField(default=False, editable=False, verbose_name='length: about')),
                    ('length_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='length: words')),
                    ('length_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='length: status')),
                    ('length_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='length: unit')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='company')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lead_claim', models.ForeignKey(blank=True, db_constraint=False, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.claim', verbose_name='lead claim')),
                    ('through', models.ForeignKey(blank=True, db_constraint=False, help_text='The candidate row, that is the courting, which led to this stint.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.candidate', verbose_name='through')),
                ],
                options={
                    'verbose_name': 'historical employment',
                    'verbose_name_plural': 'historical employments',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEvent',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('message', 'message'), ('applied', 'applied to the recruiter'), ('call', 'call'), ('interview', 'interview'), ('meeting', 'meeting'), ('talks', 'talks'), ('statement', 'statement'), ('announcement', 'announcement'), ('offered', 'offered'), ('declined', 'declined'), ('accepted', 'accepted'), ('turned-down', 'turned down by the recruiter'), ('signed', 'signed'), ('expected', 'expected'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left the recruiter'), ('stayed', 'stayed with the employer after all'), ('withdrawn', 'withdrawn by the recruiter'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('will-not-match', 'employer will not match'), ('notice', 'notice to leave'), ('lay-off', 'lay-off'), ('legal-step', 'legal step')], max_length=24, verbose_name='what happened')),
                    ('step', models.PositiveSmallIntegerField(blank=True, help_text='The order in which one report tells what it does not date: 1, 2, 3.', null=True, verbose_name='step')),
                    ('channels', models.CharField(blank=True, help_text='E.g. “WhatsApp, e-mail”.', max_length=200, verbose_name='channels')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('with_words', models.CharField(blank=True, max_length=300, verbose_name='others who took part')),
                    ('what', models.TextField(blank=True, help_text='In our own words.', max_length=20000, verbose_name='what was said or done')),
                    ('reason', models.TextField(blank=True, help_text='Why, as reported.', max_length=20000, verbose_name='reason')),
                    ('legal_stage', models.CharField(blank=True, choices=[('threatened', 'threatened'), ('investigated', 'investigated'), ('arrested', 'arrested'), ('intended', 'intended'), ('filed', 'filed'), ('charged', 'charged'), ('granted', 'granted'), ('refused', 'refused'), ('convicted', 'convicted'), ('acquitted', 'acquitted'), ('ruled', 'another ruling of a court'), ('settled', 'settled'), ('ended', 'ended'), ('not-reported', 'not reported')], max_length=24, verbose_name='stage')),
                    ('happened_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='when: EDTF')),
                    ('happened_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='when: words')),
                    ('happened_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='when: status')),
                    ('happened_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='when: earliest day')),
                    ('happened_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='when: latest day')),
                    ('after_length_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how long after: low')),
                    ('after_length_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how long after: more than')),
                    ('after_length_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how long after: high')),
                    ('after_length_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how long after: less than')),
                    ('after_length_about', models.BooleanField(default=False, editable=False, verbose_name='how long after: about')),
                    ('after_length_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='how long after: words')),
                    ('after_length_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='how long after: status')),
                    ('after_length_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='how long after: unit')),
                    ('people_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how many of them: low')),
                    ('people_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how many of them: more than')),
                    ('people_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='how many of them: high')),
                    ('people_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='how many of them: less than')),
                    ('people_about', models.BooleanField(default=False, editable=False, verbose_name='how many of them: about')),
                    ('people_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='how many of them: words')),
                    ('people_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='how many of them: status')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('after', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event', verbose_name='after which event')),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach', verbose_name='approach')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('legal_by_company', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='by company')),
                ],
                options={
                    'verbose_name': 'historical event',
                    'verbose_name_plural': 'historical events',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEvent_candidates',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('candidate', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.candidate')),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalevent')),
                ],
                options={
                    'verbose_name': 'HistoricalEvent_candidates',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEvent_legal_against_companies',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company')),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalevent')),
                ],
                options={
                    'verbose_name': 'HistoricalEvent_legal_against_companies',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEvent_legal_against_people',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalevent')),
                ],
                options={
                    'verbose_name': 'HistoricalEvent_legal_against_people',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEvent_with_companies',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company')),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalevent')),
                ],
                options={
                    'verbose_name': 'HistoricalEvent_with_companies',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalEvent_with_people',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalevent')),
                ],
                options={
                    'verbose_name': 'HistoricalEvent_with_people',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalOffer',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('existence_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of existence')),
                    ('existence_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of existence')),
                    ('figure_support', models.CharField(choices=[('on-record', 'on record'), ('documented', 'documented'), ('several-reports', 'several independent reports'), ('several-informants', 'several informants in one report'), ('one-report', 'one report'), ('nobody-named', 'nobody named'), ('alleged', 'alleged'), ('none', 'no support')], default='none', editable=False, max_length=24, verbose_name='support of the figure')),
                    ('figure_challenge', models.CharField(choices=[('none', 'not challenged'), ('limited', 'limited'), ('disputed', 'disputed'), ('denied', 'denied')], default='none', editable=False, max_length=24, verbose_name='challenge of the figure')),
                    ('figure_challenge_unclear', models.BooleanField(default=False, editable=False, verbose_name='unclear which detail is challenged')),
                    ('figure_in_rewriting', models.BooleanField(default=False, editable=False, verbose_name='read in a rewriting')),
                    ('figure_second_hand', models.BooleanField(default=False, editable=False, help_text='Totals count the figure and do not add it.', verbose_name='second-hand only')),
                    ('figure_challenged_by', models.TextField(default='', editable=False, help_text='In English, whoever challenges it most, separated by semicolons.', verbose_name='who challenges the figure')),
                    ('independent_reports', models.PositiveSmallIntegerField(default=0, editable=False, help_text='How many reports tell of it, whatever figure they give, that do not go back to one and the same; guesses are none. Pages count those of the figure shown, which may be fewer.', verbose_name='independent reports of the record')),
                    ('outcome', models.CharField(choices=[('none', 'none'), ('expected', 'expected'), ('approached', 'approached'), ('in-talks', 'in talks'), ('offered', 'offered'), ('declined', 'declined'), ('turned-down', 'turned down'), ('withdrawn', 'withdrawn'), ('expired', 'expired'), ('collapsed', 'collapsed'), ('accepted', 'accepted'), ('signed', 'signed'), ('started', 'started'), ('never-started', 'never started'), ('left', 'left'), ('stayed', 'stayed after all'), ('signed-stayed', 'signed, then stayed'), ('open', 'reports differ')], db_index=True, default='approached', editable=False, max_length=24, verbose_name='outcome')),
                    ('outcome_some', models.BooleanField(default=False, editable=False, verbose_name='true of some only')),
                    ('nobody_accepted', models.BooleanField(default=False, editable=False, verbose_name='nobody had accepted')),
                    ('outcome_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='outcome, printed')),
                    ('earliest', models.DateField(editable=False, help_text='Of an offer of which no report says when it was made, the day of the answer to it.', null=True, verbose_name='earliest day')),
                    ('latest', models.DateField(editable=False, help_text='Of the same as the earliest day.', null=True, verbose_name='latest day')),
                    ('first_reported', models.DateField(editable=False, help_text='The day of the first report; no day on which anything happened.', null=True, verbose_name='first reported')),
                    ('listed_day', models.DateField(editable=False, help_text='Its own earliest or latest day, else that of the first report.', null=True, verbose_name='day to sort by')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('pay-package', 'pay package'), ('counter-offer', 'counter-offer of the employer'), ('retention-award', 'retention award'), ('buy-out', 'buy-out of what is forfeited'), ('takeover-bid', 'takeover bid'), ('stake', 'stake'), ('licence', 'licence deal'), ('release', 'release paid to an employer')], default='pay-package', max_length=24, verbose_name='kind')),
                    ('amount_printed', models.TextField(default='', editable=False, help_text='In English, as files give it.', verbose_name='amount, printed')),
                    ('amount_others', models.TextField(default='', editable=False, help_text='In English, what reports say that is not the amount shown, separated by semicolons.', verbose_name='other amounts')),
                    ('amount_parts', models.TextField(default='', editable=False, help_text='What reports give of its pay where none gives the amount: a kind and a sum a line.', verbose_name='parts of the amount')),
                    ('seller_words', models.CharField(blank=True, max_length=300, verbose_name='seller in words')),
                    ('summary', models.TextField(blank=True, help_text='What is offered, in our own words.', max_length=20000, verbose_name='summary')),
                    ('summary_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name='summary in Indonesian')),
                    ('desk_note_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name="desk's note in Indonesian")),
                    ('usd_floor', models.BigIntegerField(editable=False, help_text='For comparison only.', null=True, verbose_name='floor in US cents')),
                    ('usd_ceiling', models.BigIntegerField(editable=False, help_text='For comparison only.', null=True, verbose_name='ceiling in US cents')),
                    ('usd_rate_day', models.DateField(editable=False, help_text='The day on which it was made, else that of the answer to it, else that of the first report. Empty for US dollars.', null=True, verbose_name='day of the exchange rate')),
                    ('number_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of offers: low')),
                    ('number_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of offers: more than')),
                    ('number_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of offers: high')),
                    ('number_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of offers: less than')),
                    ('number_about', models.BooleanField(default=False, editable=False, verbose_name='number of offers: about')),
                    ('number_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of offers: words')),
                    ('number_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of offers: status')),
                    ('amount_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: low')),
                    ('amount_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: more than')),
                    ('amount_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: high')),
                    ('amount_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: less than')),
                    ('amount_about', models.BooleanField(default=False, editable=False, verbose_name='amount: about')),
                    ('amount_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='amount: words')),
                    ('amount_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='amount: status')),
                    ('amount_currency', models.CharField(blank=True, default='', editable=False, max_length=3, verbose_name='amount: currency')),
                    ('amount_basis', models.CharField(choices=[('total', 'total'), ('per-year', 'per year'), ('per-month', 'per month'), ('per-week', 'per week'), ('per-day', 'per day'), ('per-hour', 'per hour'), ('first-year', 'first year'), ('one-off', 'one-off'), ('per-share', 'per share'), ('price', 'valuation or price of a company'), ('unclear', 'unclear')], default='unclear', editable=False, max_length=12, verbose_name='amount: basis')),
                    ('amount_each', models.CharField(blank=True, choices=[('each', 'each'), ('together', 'together'), ('unclear', 'each or together: unclear')], default='', editable=False, max_length=12, verbose_name='amount: each or together')),
                    ('amount_period_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: period: low')),
                    ('amount_period_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: period: more than')),
                    ('amount_period_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='amount: period: high')),
                    ('amount_period_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='amount: period: less than')),
                    ('amount_period_about', models.BooleanField(default=False, editable=False, verbose_name='amount: period: about')),
                    ('amount_period_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='amount: period: words')),
                    ('amount_period_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='amount: period: status')),
                    ('amount_period_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='amount: period: unit')),
                    ('share_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: low')),
                    ('share_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: more than')),
                    ('share_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: high')),
                    ('share_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: less than')),
                    ('share_about', models.BooleanField(default=False, editable=False, verbose_name='share: about')),
                    ('share_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='share: words')),
                    ('share_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='share: status')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach', verbose_name='approach')),
                    ('bidder', models.ForeignKey(blank=True, db_constraint=False, help_text='If not the recruiter: the employer that counters, an affiliate that pays.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='bidder')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('lead_claim', models.ForeignKey(blank=True, db_constraint=False, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.claim', verbose_name='lead claim')),
                    ('seller', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='seller or payee')),
                    ('target', models.ForeignKey(blank=True, db_constraint=False, help_text='Of a takeover bid, stake, licence or release.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='company bid for')),
                ],
                options={
                    'verbose_name': 'historical offer',
                    'verbose_name_plural': 'historical offers',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalPerson',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                    ('naming', models.CharField(choices=[('named', 'named'), ('assumed', 'assumed name'), ('described', 'description only')], default='named', max_length=24, verbose_name='naming')),
                    ('description', models.CharField(blank=True, help_text='What is known of somebody who is not named.', max_length=300, verbose_name='description')),
                    ('aliases', models.TextField(blank=True, help_text='Spellings, nicknames and names in other scripts, one per line.', max_length=20000, verbose_name='aliases')),
                    ('sort_name', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, max_length=200, verbose_name='name to sort by')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical person',
                    'verbose_name_plural': 'historical people',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalSource',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('publisher', models.CharField(blank=True, help_text='Empty if not known.', max_length=200, verbose_name='publisher')),
                    ('title', models.CharField(blank=True, max_length=500, verbose_name='title')),
                    ('authors', models.CharField(blank=True, help_text='Separated by semicolons.', max_length=500, verbose_name='authors')),
                    ('url', models.CharField(blank=True, help_text='Of the page itself: of an archived copy, its own address is found and put here.', max_length=2000, verbose_name='address')),
                    ('archived_at', models.CharField(blank=True, help_text='Where a copy of the page is kept, e.g. by the Internet Archive.', max_length=2000, verbose_name='archived at')),
                    ('page_key', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, help_text='What all addresses of this page have in common: derived from its address.', max_length=300, verbose_name='key of its page')),
                    ('language', models.CharField(blank=True, help_text='BCP 47 code: en, id, zh-Hant.', max_length=35, verbose_name='language')),
                    ('medium', models.CharField(choices=[('article', 'article'), ('post', 'post'), ('broadcast', 'broadcast or podcast'), ('video', 'video'), ('book', 'book'), ('filing', 'court filing'), ('release', 'press release or statement'), ('document', 'document'), ('other', 'other')], default='article', max_length=24, verbose_name='medium')),
                    ('reading', models.CharField(choices=[('read', 'read by the desk'), ('through', 'known only through another source')], default='read', max_length=24, verbose_name='read')),
                    ('based_on_how', models.CharField(blank=True, choices=[('retelling', 'retelling'), ('rewriting', 'rewriting'), ('translation', 'translation'), ('new-version', 'new version of')], max_length=24, verbose_name='how it is based on them')),
                    ('worth', models.CharField(choices=[('own-reporting', 'own reporting'), ('retelling', 'retelling'), ('machine-rewriting', 'machine rewriting'), ('satire', 'satire'), ('interested', 'interested party'), ('unsourced', 'unsourced'), ('unknown', 'not known')], default='unknown', max_length=24, verbose_name='worth')),
                    ('worth_note', models.TextField(blank=True, max_length=20000, verbose_name='why this worth')),
                    ('description', models.CharField(blank=True, help_text='What is known of it if title and publisher are not: “an Indonesian page, publisher unknown”.', max_length=300, verbose_name='description')),
                    ('text_digest', models.CharField(blank=True, default='', editable=False, help_text='SHA-256 of the text that the desk read: another one is perhaps a later version.', max_length=64, verbose_name='digest of its text')),
                    ('text_paragraphs', models.PositiveIntegerField(editable=False, help_text='The title is one of them.', null=True, verbose_name='paragraphs of its text')),
                    ('sort_name', recruiting.models.fields.PlainOrderField(blank=True, default='', editable=False, max_length=200, verbose_name='name to sort by')),
                    ('published_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='published: EDTF')),
                    ('published_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='published: words')),
                    ('published_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='published: status')),
                    ('published_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='published: earliest day')),
                    ('published_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='published: latest day')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical source',
                    'verbose_name_plural': 'historical sources',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalSource_based_on',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalsource')),
                ],
                options={
                    'verbose_name': 'HistoricalSource_based_on',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalTerm',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('is_counted', models.BooleanField(default=False, editable=False, help_text='Has a claim that counts and does more than deny it.', verbose_name='is counted')),
                    ('settled', models.TextField(blank=True, help_text='The columns that an editor decided, separated by semicolons. All others follow the claims.', max_length=20000, verbose_name='settled')),
                    ('settled_reason', models.TextField(blank=True, help_text='Public: why we follow one report and not another.', max_length=20000, verbose_name='why it is settled')),
                    ('headlines', models.JSONField(blank=True, default=dict, editable=False, verbose_name='headlines')),
                    ('kind', models.CharField(choices=[('first-year', 'first year'), ('signing-bonus', 'signing bonus'), ('base', 'base pay'), ('stock', 'stock'), ('performance-stock', 'performance stock'), ('vesting', 'vesting'), ('condition', 'condition'), ('title', 'title offered'), ('grade', 'grade'), ('team', 'team'), ('authority', 'authority'), ('compute', 'compute'), ('visa', 'visa'), ('housing', 'housing or relocation'), ('deadline', 'deadline'), ('forfeited', 'what is forfeited'), ('restriction', 'restriction, e.g. non-compete'), ('licence-fee', 'licence fee'), ('payout', "payout: part of a deal's price"), ('waiver', 'waiver'), ('severance', 'severance'), ('penalty', 'penalty'), ('other', 'other')], max_length=24, verbose_name='kind')),
                    ('certainty', models.CharField(choices=[('guaranteed', 'guaranteed'), ('possible', 'possible'), ('not-said', 'not said')], default='not-said', max_length=24, verbose_name='certainty')),
                    ('place', models.CharField(blank=True, max_length=200, verbose_name='place')),
                    ('words', models.TextField(blank=True, help_text='What no column holds, e.g. “vice president”, “reports to the founder”.', max_length=20000, verbose_name='words')),
                    ('to_words', models.CharField(blank=True, help_text='E.g. “some staff”, “early investors”.', max_length=300, verbose_name='to whom, in words')),
                    ('money_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: low')),
                    ('money_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: more than')),
                    ('money_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: high')),
                    ('money_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: less than')),
                    ('money_about', models.BooleanField(default=False, editable=False, verbose_name='money: about')),
                    ('money_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: words')),
                    ('money_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: status')),
                    ('money_currency', models.CharField(blank=True, default='', editable=False, max_length=3, verbose_name='money: currency')),
                    ('money_basis', models.CharField(choices=[('total', 'total'), ('per-year', 'per year'), ('per-month', 'per month'), ('per-week', 'per week'), ('per-day', 'per day'), ('per-hour', 'per hour'), ('first-year', 'first year'), ('one-off', 'one-off'), ('per-share', 'per share'), ('price', 'valuation or price of a company'), ('unclear', 'unclear')], default='unclear', editable=False, max_length=12, verbose_name='money: basis')),
                    ('money_each', models.CharField(blank=True, choices=[('each', 'each'), ('together', 'together'), ('unclear', 'each or together: unclear')], default='', editable=False, max_length=12, verbose_name='money: each or together')),
                    ('money_period_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: low')),
                    ('money_period_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: more than')),
                    ('money_period_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='money: period: high')),
                    ('money_period_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='money: period: less than')),
                    ('money_period_about', models.BooleanField(default=False, editable=False, verbose_name='money: period: about')),
                    ('money_period_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='money: period: words')),
                    ('money_period_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='money: period: status')),
                    ('money_period_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='money: period: unit')),
                    ('share_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: low')),
                    ('share_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: more than')),
                    ('share_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='share: high')),
                    ('share_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='share: less than')),
                    ('share_about', models.BooleanField(default=False, editable=False, verbose_name='share: about')),
                    ('share_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='share: words')),
                    ('share_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='share: status')),
                    ('multiple_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='multiple: low')),
                    ('multiple_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='multiple: more than')),
                    ('multiple_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='multiple: high')),
                    ('multiple_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='multiple: less than')),
                    ('multiple_about', models.BooleanField(default=False, editable=False, verbose_name='multiple: about')),
                    ('multiple_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='multiple: words')),
                    ('multiple_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='multiple: status')),
                    ('length_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: low')),
                    ('length_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: more than')),
                    ('length_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='length: high')),
                    ('length_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='length: less than')),
                    ('length_about', models.BooleanField(default=False, editable=False, verbose_name='length: about')),
                    ('length_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='length: words')),
                    ('length_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='length: status')),
                    ('length_unit', models.CharField(choices=[('months', 'months'), ('days', 'days')], default='months', editable=False, max_length=6, verbose_name='length: unit')),
                    ('starts_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='from: EDTF')),
                    ('starts_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='from: words')),
                    ('starts_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='from: status')),
                    ('starts_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='from: earliest day')),
                    ('starts_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='from: latest day')),
                    ('ends_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='until: EDTF')),
                    ('ends_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='until: words')),
                    ('ends_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='until: status')),
                    ('ends_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='until: earliest day')),
                    ('ends_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='until: latest day')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('approach', models.ForeignKey(blank=True, db_constraint=False, help_text='If reports do not say which offer it belongs to.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach', verbose_name='approach')),
                    ('employment', models.ForeignKey(blank=True, db_constraint=False, help_text='What binds to the old employer, or holds in the new post.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.employment', verbose_name='employment')),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event', verbose_name='legal step')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ],
                options={
                    'verbose_name': 'historical term',
                    'verbose_name_plural': 'historical terms',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalTerm_companies',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalterm')),
                ],
                options={
                    'verbose_name': 'HistoricalTerm_companies',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalTerm_to_candidates',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('candidate', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.candidate')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalterm')),
                ],
                options={
                    'verbose_name': 'HistoricalTerm_to_candidates',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalTerm_to_companies',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('company', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalterm')),
                ],
                options={
                    'verbose_name': 'HistoricalTerm_to_companies',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalTerm_to_people',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalterm')),
                ],
                options={
                    'verbose_name': 'HistoricalTerm_to_people',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='Mention',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('table', models.CharField(max_length=24)),
                    ('row', models.PositiveBigIntegerField()),
                    ('as_party', models.BooleanField(default=False, help_text='It courts or is courted: so does its parent.')),
                    ('company', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='recruiting.company')),
                ],
                options={
                    'default_permissions': (),
                },
            ), migrations.CreateModel(
                name='Merge',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('table', models.CharField(max_length=24, verbose_name='table')),
                    ('survivor_ref', models.CharField(max_length=80, verbose_name='kept')),
                    ('survivor_key', models.BigIntegerField()),
                    ('duplicate_ref', models.CharField(max_length=80, verbose_name='merged into it')),
                    ('duplicate_key', models.BigIntegerField()),
                    ('moved', models.JSONField(default=list)),
                    ('filled', models.JSONField(default=dict)),
                    ('reason', models.CharField(max_length=100, verbose_name='reason')),
                    ('date', models.DateTimeField(auto_now_add=True, verbose_name='merged')),
                    ('undone', models.DateTimeField(editable=False, null=True, verbose_name='undone')),
                    ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ],
                options={
                    'verbose_name': 'merging',
                    'verbose_name_plural': 'mergings',
                    'ordering': ['-pk'],
                },
            ), migrations.CreateModel(
                name='OfferWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.offer')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.AddField(
                model_name='offer',
                name='approach',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='offers', to='recruiting.approach', verbose_name='approach'),
            ), migrations.AddField(
                model_name='offer',
                name='bidder',
                field=models.ForeignKey(blank=True, help_text='If not the recruiter: the employer that counters, an affiliate that pays.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bids', to='recruiting.company', verbose_name='bidder'),
            ), migrations.AddField(
                model_name='offer',
                name='candidates',
                field=models.ManyToManyField(blank=True, related_name='offers', to='recruiting.candidate', verbose_name='to which candidates'),
            ), migrations.AddField(
                model_name='offer',
                name='follows',
                field=models.ForeignKey(blank=True, help_text='The earlier offer of the same approach that this one raises or replaces.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='raised_by', to='recruiting.offer', verbose_name='raises'),
            ), migrations.AddField(
                model_name='offer',
                name='lead_claim',
                field=models.ForeignKey(blank=True, help_text="The record's own published claim that it rests on; a published record must have one.", null=True, on_delete=django.db.models.deletion.RESTRICT, related_name='+', to='recruiting.claim', verbose_name='lead claim'),
            ), migrations.AddField(
                model_name='offer',
                name='perhaps_same_as',
                field=models.ForeignKey(blank=True, help_text='Another offer that may be this one, told by another report: totals count it once.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='perhaps_told_as', to='recruiting.offer', verbose_name='perhaps the same as'),
            ), migrations.AddField(
                model_name='offer',
                name='seller',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sales', to='recruiting.company', verbose_name='seller or payee'),
            ), migrations.AddField(
                model_name='offer',
                name='target',
                field=models.ForeignKey(blank=True, help_text='Of a takeover bid, stake, licence or release.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bids_received', to='recruiting.company', verbose_name='company bid for'),
            ), migrations.AddField(
                model_name='historicalterm',
                name='offer',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.offer', verbose_name='offer'),
            ), migrations.CreateModel(
                name='HistoricalOffer_candidates',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('candidate', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.candidate')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicaloffer')),
                    ('offer', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.offer')),
                ],
                options={
                    'verbose_name': 'HistoricalOffer_candidates',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.AddField(
                model_name='historicaloffer',
                name='follows',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='The earlier offer of the same approach that this one raises or replaces.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.offer', verbose_name='raises'),
            ), migrations.AddField(
                model_name='historicaloffer',
                name='perhaps_same_as',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Another offer that may be this one, told by another report: totals count it once.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.offer', verbose_name='perhaps the same as'),
            ), migrations.CreateModel(
                name='HistoricalEvent_offers',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('m2m_history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('event', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event')),
                    ('history', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to='recruiting.historicalevent')),
                    ('offer', models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.offer')),
                ],
                options={
                    'verbose_name': 'HistoricalEvent_offers',
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.CreateModel(
                name='HistoricalClaim',
                fields=[
                    ('id', models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name='ID')),
                    ('ref', recruiting.models.fields.PlainOrderField(blank=True, db_index=True, help_text='Short and readable, used in addresses and CSV, e.g. alder-birch-1. Left empty, one is made.', max_length=80, validators=[django.core.validators.RegexValidator(re.compile('^[-a-zA-Z0-9_]+\\Z'), 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.', 'invalid')], verbose_name='reference')),
                    ('version', models.PositiveIntegerField(default=0, help_text='Raised by each save.', verbose_name='version')),
                    ('desk_note', models.TextField(blank=True, help_text='Public: what was decided and why, e.g. “we follow report A, which saw the contract”.', max_length=20000, verbose_name="desk's note")),
                    ('history_change_reason', models.TextField(null=True)),
                    ('state', models.CharField(choices=[('draft', 'draft'), ('in-review', 'in review'), ('published', 'published'), ('retracted', 'retracted')], default='draft', max_length=24, verbose_name='state')),
                    ('retraction', models.TextField(blank=True, help_text='Public: what is withdrawn and why, once it is retracted.', max_length=20000, verbose_name='retraction')),
                    ('where', models.CharField(blank=True, help_text='Paragraph, page or minute: “¶2”, “p. 14”, “12:30”.', max_length=100, verbose_name='where in it')),
                    ('stance', models.CharField(choices=[('reports', 'reports'), ('alleges', 'alleges'), ('confirms', 'confirms'), ('limits', 'limits'), ('disputes', 'disputes'), ('no-comment', 'declines to comment'), ('no-answer', 'did not answer'), ('not-verified', 'could not verify'), ('silent', 'says nothing of it'), ('comments', 'comments')], default='reports', max_length=24, verbose_name='stance')),
                    ('aspect', models.CharField(blank=True, help_text='What of the row it speaks of: existence, a column such as amount, or unclear which.', max_length=40, verbose_name='aspect')),
                    ('value', models.TextField(blank=True, help_text='What this source says, typed as reported: “> 1bn USD”. Of a dispute: what it says instead.', max_length=20000, verbose_name='value')),
                    ('denied', models.TextField(blank=True, help_text='Of a dispute: the value that is denied.', max_length=20000, verbose_name='value denied')),
                    ('conversion', models.TextField(blank=True, help_text='A second figure of the outlet, never compared.', max_length=20000, verbose_name="the outlet's own conversion")),
                    ('paraphrase', models.TextField(blank=True, help_text='In our own words.', max_length=20000, verbose_name='paraphrase')),
                    ('paraphrase_translated', models.TextField(blank=True, help_text='For the pages in Indonesian.', max_length=20000, verbose_name='paraphrase in Indonesian')),
                    ('quote', models.CharField(blank=True, help_text='A fragment, only where the wording itself matters.', max_length=300, verbose_name='quote')),
                    ('quote_language', models.CharField(blank=True, help_text='BCP 47 code: en, id, zh-Hant.', max_length=35, verbose_name='language of the quote')),
                    ('informant_words', models.CharField(blank=True, help_text="Somebody unnamed: “people who know the talks”. All empty: the outlet's own reporting.", max_length=300, verbose_name='informant in words')),
                    ('interest', models.CharField(choices=[('party', 'party'), ('rival', 'rival'), ('investor', 'investor'), ('not-stated', 'not stated')], default='not-stated', max_length=24, verbose_name='interest')),
                    ('how_known', models.CharField(choices=[('party', 'party to it'), ('document', 'document seen'), ('trace', 'public trace'), ('second-hand', 'second-hand'), ('reckoning', 'own reckoning or guess'), ('not-stated', 'not stated')], default='not-stated', max_length=24, verbose_name='how they know')),
                    ('set_aside', models.CharField(blank=True, choices=[('wrong-person', 'wrong person'), ('inference', 'inference'), ('mistranslation', 'mistranslation'), ('satire', 'satire'), ('own-arithmetic', 'own arithmetic'), ('mistake', 'mistake'), ('found-nowhere-else', 'found nowhere else')], help_text='Why the desk does not count it; still shown, marked.', max_length=24, verbose_name='set aside')),
                    ('set_aside_note', models.TextField(blank=True, max_length=20000, verbose_name='why it is set aside')),
                    ('said_edtf', models.CharField(blank=True, default='', editable=False, max_length=60, verbose_name='said: EDTF')),
                    ('said_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='said: words')),
                    ('said_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='said: status')),
                    ('said_earliest', models.DateField(blank=True, editable=False, null=True, verbose_name='said: earliest day')),
                    ('said_latest', models.DateField(blank=True, editable=False, null=True, verbose_name='said: latest day')),
                    ('informants_low', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of informants: low')),
                    ('informants_low_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of informants: more than')),
                    ('informants_high', models.BigIntegerField(blank=True, editable=False, null=True, verbose_name='number of informants: high')),
                    ('informants_high_exclusive', models.BooleanField(default=False, editable=False, verbose_name='number of informants: less than')),
                    ('informants_about', models.BooleanField(default=False, editable=False, verbose_name='number of informants: about')),
                    ('informants_words', models.CharField(blank=True, default='', editable=False, max_length=500, verbose_name='number of informants: words')),
                    ('informants_status', models.CharField(choices=[('given', 'given'), ('undisclosed', 'undisclosed: a report says that it is'), ('unknown', 'unknown: reports are silent'), ('open', 'open: in dispute, the desk leaves it'), ('none', 'none')], default='unknown', editable=False, max_length=12, verbose_name='number of informants: status')),
                    ('history_id', models.AutoField(primary_key=True, serialize=False)),
                    ('history_date', models.DateTimeField(db_index=True)),
                    ('history_type', models.CharField(choices=[('+', 'Created'), ('~', 'Changed'), ('-', 'Deleted')], max_length=1)),
                    ('about_approach', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.approach', verbose_name='approach')),
                    ('about_candidate', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.candidate', verbose_name='candidate')),
                    ('about_circumstance', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.circumstance', verbose_name='circumstance')),
                    ('about_company', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='company')),
                    ('about_employment', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.employment', verbose_name='employment')),
                    ('about_event', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.event', verbose_name='event')),
                    ('history_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ('informant_company', models.ForeignKey(blank=True, db_constraint=False, help_text='A company that speaks, its spokesperson named or not.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='informant: company')),
                    ('speaks_for', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.company', verbose_name='speaks for')),
                    ('about_offer', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.offer', verbose_name='offer')),
                ],
                options={
                    'verbose_name': 'historical claim',
                    'verbose_name_plural': 'historical claims',
                    'ordering': ('-history_date', '-history_id'),
                    'get_latest_by': ('history_date', 'history_id'),
                },
                bases=(simple_history.models.HistoricalChanges, models.Model),
            ), migrations.AddField(
                model_name='event',
                name='offers',
                field=models.ManyToManyField(blank=True, related_name='events', to='recruiting.offer', verbose_name='offers concerned'),
            ), migrations.AddField(
                model_name='claim',
                name='about_offer',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.offer', verbose_name='offer'),
            ), migrations.CreateModel(
                name='PersonWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.person')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.AddIndex(
                model_name='person',
                index=models.Index(fields=['sort_name', 'ref'], name='person_by_name'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('naming', 'described'), ('name', ''), models.Q(('description', ''), _negated=True)), models.Q(models.Q(('naming', 'described'), _negated=True), models.Q(('name', ''), _negated=True)), _connector='OR'), name='person_named_or_described', violation_error_message='Give a name, or choose “description only” and describe the person without one.'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(('naming__in', ['named', 'assumed', 'described'])), name='person_naming_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='person_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='person_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('name'), 200)), name='person_name_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('description'), 300)), name='person_description_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='person',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('aliases'), 20000)), name='person_aliases_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddField(
                model_name='mention',
                name='person',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='recruiting.person'),
            ), migrations.AddField(
                model_name='historicalterm_to_people',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person'),
            ), migrations.AddField(
                model_name='historicalevent_with_people',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person'),
            ), migrations.AddField(
                model_name='historicalevent_legal_against_people',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person'),
            ), migrations.AddField(
                model_name='historicalevent',
                name='legal_by_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person', verbose_name='by person'),
            ), migrations.AddField(
                model_name='historicalemployment',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person', verbose_name='person'),
            ), migrations.AddField(
                model_name='historicalemployment',
                name='reports_to',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person', verbose_name='reports to'),
            ), migrations.AddField(
                model_name='historicalclaim',
                name='about_person',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person', verbose_name='person'),
            ), migrations.AddField(
                model_name='historicalclaim',
                name='informant_person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Somebody who is named.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person', verbose_name='informant: person'),
            ), migrations.AddField(
                model_name='historicalcandidate',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text='Only if a report names the person; else leave this empty and describe.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person', verbose_name='researcher'),
            ), migrations.AddField(
                model_name='historicalapproach_recruiting_people',
                name='person',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.person'),
            ), migrations.AddField(
                model_name='event',
                name='legal_against_people',
                field=models.ManyToManyField(blank=True, related_name='legal_steps_against', to='recruiting.person', verbose_name='against people'),
            ), migrations.AddField(
                model_name='event',
                name='legal_by_person',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='legal_steps', to='recruiting.person', verbose_name='by person'),
            ), migrations.AddField(
                model_name='event',
                name='with_people',
                field=models.ManyToManyField(blank=True, related_name='events', to='recruiting.person', verbose_name='people who took part'),
            ), migrations.AddField(
                model_name='employment',
                name='person',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='employments', to='recruiting.person', verbose_name='person'),
            ), migrations.AddField(
                model_name='employment',
                name='reports_to',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reported_to_by', to='recruiting.person', verbose_name='reports to'),
            ), migrations.AddField(
                model_name='claim',
                name='about_person',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.person', verbose_name='person'),
            ), migrations.AddField(
                model_name='claim',
                name='informant_person',
                field=models.ForeignKey(blank=True, help_text='Somebody who is named.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims_made', to='recruiting.person', verbose_name='informant: person'),
            ), migrations.AddField(
                model_name='candidate',
                name='person',
                field=models.ForeignKey(blank=True, help_text='Only if a report names the person; else leave this empty and describe.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='candidacies', to='recruiting.person', verbose_name='researcher'),
            ), migrations.AddField(
                model_name='approach',
                name='recruiting_people',
                field=models.ManyToManyField(blank=True, help_text='Who does the courting in person.', related_name='approaches_made', to='recruiting.person', verbose_name='people who court'),
            ), migrations.CreateModel(
                name='Researcher',
                fields=[
                ],
                options={
                    'verbose_name': 'researcher',
                    'verbose_name_plural': 'researchers',
                    'ordering': ['sort_name', 'ref'],
                    'proxy': True,
                    'indexes': [],
                    'constraints': [],
                },
                bases=('recruiting.person',),
            ), migrations.AddField(
                model_name='savedform',
                name='user',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL, verbose_name='user'),
            ), migrations.CreateModel(
                name='SourceWords',
                fields=[
                    ('words', recruiting.models.words.WordsField()),
                    ('row', models.OneToOneField(db_column='rowid', db_constraint=False, on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='recruiting.source')),
                ],
                options={
                    'abstract': False,
                    'default_permissions': (),
                },
            ), migrations.AddField(
                model_name='source',
                name='based_on',
                field=models.ManyToManyField(blank=True, help_text='The reports that this one retells, rewrites or translates.', related_name='told_by', to='recruiting.source', verbose_name='based on'),
            ), migrations.AddField(
                model_name='source',
                name='root',
                field=models.ForeignKey(editable=False, help_text='Itself, or the one root that all it is based on share.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='retellings', to='recruiting.source', verbose_name='root'),
            ), migrations.AddField(
                model_name='mention',
                name='source',
                field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='mentions', to='recruiting.source'),
            ), migrations.AddField(
                model_name='historicalsource_based_on',
                name='from_source',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.source'),
            ), migrations.AddField(
                model_name='historicalsource_based_on',
                name='to_source',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.source'),
            ), migrations.AddField(
                model_name='historicalsource',
                name='root',
                field=models.ForeignKey(blank=True, db_constraint=False, editable=False, help_text='Itself, or the one root that all it is based on share.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.source', verbose_name='root'),
            ), migrations.AddField(
                model_name='historicalclaim',
                name='about_source',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.source', verbose_name='other source'),
            ), migrations.AddField(
                model_name='historicalclaim',
                name='source',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.source', verbose_name='source'),
            ), migrations.AddField(
                model_name='historicalclaim',
                name='via',
                field=models.ForeignKey(blank=True, db_constraint=False, help_text="If not the source's root: itself for what a retelling adds, or another report.", null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.source', verbose_name='first reported by'),
            ), migrations.AddField(
                model_name='claim',
                name='about_source',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims_about', to='recruiting.source', verbose_name='other source'),
            ), migrations.AddField(
                model_name='claim',
                name='source',
                field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='recruiting.source', verbose_name='source'),
            ), migrations.AddField(
                model_name='claim',
                name='via',
                field=models.ForeignKey(blank=True, help_text="If not the source's root: itself for what a retelling adds, or another report.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='claims_first_reported', to='recruiting.source', verbose_name='first reported by'),
            ), migrations.AddField(
                model_name='term',
                name='approach',
                field=models.ForeignKey(blank=True, help_text='If reports do not say which offer it belongs to.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='recruiting.approach', verbose_name='approach'),
            ), migrations.AddField(
                model_name='term',
                name='companies',
                field=models.ManyToManyField(blank=True, help_text='E.g. the rivals that a non-compete bars.', related_name='terms_naming', to='recruiting.company', verbose_name='companies it names'),
            ), migrations.AddField(
                model_name='term',
                name='employment',
                field=models.ForeignKey(blank=True, help_text='What binds to the old employer, or holds in the new post.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='recruiting.employment', verbose_name='employment'),
            ), migrations.AddField(
                model_name='term',
                name='event',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='recruiting.event', verbose_name='legal step'),
            ), migrations.AddField(
                model_name='term',
                name='offer',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='recruiting.offer', verbose_name='offer'),
            ), migrations.AddField(
                model_name='term',
                name='to_candidates',
                field=models.ManyToManyField(blank=True, help_text='If not all.', related_name='terms', to='recruiting.candidate', verbose_name='to which candidates'),
            ), migrations.AddField(
                model_name='term',
                name='to_companies',
                field=models.ManyToManyField(blank=True, related_name='terms_for', to='recruiting.company', verbose_name='to which companies'),
            ), migrations.AddField(
                model_name='term',
                name='to_people',
                field=models.ManyToManyField(blank=True, related_name='terms', to='recruiting.person', verbose_name='to which people'),
            ), migrations.AddField(
                model_name='historicalterm_to_people',
                name='term',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.term'),
            ), migrations.AddField(
                model_name='historicalterm_to_companies',
                name='term',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.term'),
            ), migrations.AddField(
                model_name='historicalterm_to_candidates',
                name='term',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.term'),
            ), migrations.AddField(
                model_name='historicalterm_companies',
                name='term',
                field=models.ForeignKey(blank=True, db_constraint=False, db_tablespace='', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.term'),
            ), migrations.AddField(
                model_name='historicalclaim',
                name='about_term',
                field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='recruiting.term', verbose_name='term'),
            ), migrations.AddField(
                model_name='claim',
                name='about_term',
                field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='claims', to='recruiting.term', verbose_name='term'),
            ), migrations.AddField(
                model_name='unfinishedreport',
                name='user',
                field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unfinished_reports', to=settings.AUTH_USER_MODEL, verbose_name='who types it'),
            ), migrations.AddConstraint(
                model_name='address',
                constraint=models.UniqueConstraint(fields=('table', 'ref'), name='address_issued_once', violation_error_message='This reference was issued before; references are never reused.'),
            ), migrations.AddConstraint(
                model_name='address',
                constraint=models.CheckConstraint(condition=models.Q(('redirects_to', models.F('id')), _negated=True), name='address_not_to_itself', violation_error_message='An address does not redirect to itself.'),
            ), migrations.AddIndex(
                model_name='company',
                index=models.Index(fields=['sort_name', 'ref'], name='company_by_name'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('description', ''), _negated=True), _connector='OR'), name='company_named_or_described', violation_error_message='Give a name, or describe the company.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(('parent', models.F('id')), _negated=True), name='company_not_its_own_parent', violation_error_message='A company is not part of itself.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['firm', 'unit', 'affiliate', 'product', 'fund', 'agency', 'university', 'authority', 'court', 'other'])), name='company_kind_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(('number_low__isnull', True), ('number_high__isnull', True), ('number_low__lt', models.F('number_high')), models.Q(('number_high_exclusive', False), ('number_low', models.F('number_high')), ('number_low_exclusive', False)), _connector='OR'), name='company_number_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_low__isnull', True), ('number_low__gte', 0), _connector='OR'), models.Q(('number_high__isnull', True), ('number_high__gte', 0), _connector='OR')), name='company_number_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_low_exclusive', False), ('number_low__isnull', False), _connector='OR'), models.Q(('number_high_exclusive', False), ('number_high__isnull', False), _connector='OR'), models.Q(('number_about', False), models.Q(('number_high__isnull', True), ('number_low__isnull', True), _negated=True), _connector='OR')), name='company_number_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(('number_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='company_number_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_status', 'given'), models.Q(models.Q(('number_high__isnull', True), ('number_low__isnull', True), _negated=True), models.Q(('number_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('number_status', 'given'), _negated=True), ('number_high__isnull', True), ('number_low__isnull', True)), _connector='OR'), name='company_number_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='company_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='company_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('name'), 200)), name='company_name_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('description'), 300)), name='company_description_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('aliases'), 20000)), name='company_aliases_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='company',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('number_words'), 500)), name='company_number_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='circumstance_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('lead_claim__isnull', False), _connector='OR'), name='circumstance_published_has_lead_claim', violation_error_message='A published record needs a lead claim: add a claim with its source first.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'retracted'), _negated=True), models.Q(('retraction', ''), _negated=True), _connector='OR'), name='circumstance_retracted_says_why', violation_error_message='Say publicly what is retracted, and why.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('company__isnull', False), models.Q(('market', ''), _negated=True), _connector='OR'), name='circumstance_of_company_or_market', violation_error_message='Choose the company, or name the market.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['headcount', 'valuation', 'funding', 'revenue', 'founded', 'business', 'departures', 'retention-rate', 'budget', 'going-rate', 'pay-policy', 'restriction', 'courting', 'investor', 'customer', 'product', 'other'])), name='circumstance_kind_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_low__isnull', True), ('money_high__isnull', True), ('money_low__lt', models.F('money_high')), models.Q(('money_high_exclusive', False), ('money_low', models.F('money_high')), ('money_low_exclusive', False)), _connector='OR'), name='circumstance_money_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_low__isnull', True), ('money_low__gte', 0), _connector='OR'), models.Q(('money_high__isnull', True), ('money_high__gte', 0), _connector='OR')), name='circumstance_money_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_low_exclusive', False), ('money_low__isnull', False), _connector='OR'), models.Q(('money_high_exclusive', False), ('money_high__isnull', False), _connector='OR'), models.Q(('money_about', False), models.Q(('money_high__isnull', True), ('money_low__isnull', True), _negated=True), _connector='OR')), name='circumstance_money_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='circumstance_money_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_status', 'given'), models.Q(models.Q(('money_high__isnull', True), ('money_low__isnull', True), _negated=True), models.Q(('money_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('money_status', 'given'), _negated=True), ('money_high__isnull', True), ('money_low__isnull', True)), _connector='OR'), name='circumstance_money_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_period_low__isnull', True), ('money_period_high__isnull', True), ('money_period_low__lt', models.F('money_period_high')), models.Q(('money_period_high_exclusive', False), ('money_period_low', models.F('money_period_high')), ('money_period_low_exclusive', False)), _connector='OR'), name='circumstance_money_period_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_period_low__isnull', True), ('money_period_low__gte', 0), _connector='OR'), models.Q(('money_period_high__isnull', True), ('money_period_high__gte', 0), _connector='OR')), name='circumstance_money_period_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_period_low_exclusive', False), ('money_period_low__isnull', False), _connector='OR'), models.Q(('money_period_high_exclusive', False), ('money_period_high__isnull', False), _connector='OR'), models.Q(('money_period_about', False), models.Q(('money_period_high__isnull', True), ('money_period_low__isnull', True), _negated=True), _connector='OR')), name='circumstance_money_period_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_period_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='circumstance_money_period_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_period_status', 'given'), models.Q(models.Q(('money_period_high__isnull', True), ('money_period_low__isnull', True), _negated=True), models.Q(('money_period_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('money_period_status', 'given'), _negated=True), ('money_period_high__isnull', True), ('money_period_low__isnull', True)), _connector='OR'), name='circumstance_money_period_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_period_unit__in', ['months', 'days'])), name='circumstance_money_period_unit_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_currency__in', ['', 'AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BGN', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'JMD', 'JOD', 'JPY', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT', 'TND', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'UYU', 'UZS', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'])), name='circumstance_money_currency_known', violation_error_message='A currency is a code of ISO 4217, such as USD.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_high__isnull', True), ('money_low__isnull', True)), models.Q(('money_currency', ''), _negated=True), _connector='OR'), name='circumstance_money_in_currency', violation_error_message='A sum needs a currency.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_basis__in', ['total', 'per-year', 'per-month', 'per-week', 'per-day', 'per-hour', 'first-year', 'one-off', 'per-share', 'price', 'unclear'])), name='circumstance_money_basis_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('money_each__in', ['', 'each', 'together', 'unclear'])), name='circumstance_money_each_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('people_low__isnull', True), ('people_high__isnull', True), ('people_low__lt', models.F('people_high')), models.Q(('people_high_exclusive', False), ('people_low', models.F('people_high')), ('people_low_exclusive', False)), _connector='OR'), name='circumstance_people_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('people_low__isnull', True), ('people_low__gte', 0), _connector='OR'), models.Q(('people_high__isnull', True), ('people_high__gte', 0), _connector='OR')), name='circumstance_people_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('people_low_exclusive', False), ('people_low__isnull', False), _connector='OR'), models.Q(('people_high_exclusive', False), ('people_high__isnull', False), _connector='OR'), models.Q(('people_about', False), models.Q(('people_high__isnull', True), ('people_low__isnull', True), _negated=True), _connector='OR')), name='circumstance_people_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('people_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='circumstance_people_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('people_status', 'given'), models.Q(models.Q(('people_high__isnull', True), ('people_low__isnull', True), _negated=True), models.Q(('people_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('people_status', 'given'), _negated=True), ('people_high__isnull', True), ('people_low__isnull', True)), _connector='OR'), name='circumstance_people_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('share_low__isnull', True), ('share_high__isnull', True), ('share_low__lt', models.F('share_high')), models.Q(('share_high_exclusive', False), ('share_low', models.F('share_high')), ('share_low_exclusive', False)), _connector='OR'), name='circumstance_share_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_low__isnull', True), ('share_low__gte', 0), _connector='OR'), models.Q(('share_high__isnull', True), ('share_high__gte', 0), _connector='OR')), name='circumstance_share_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_low_exclusive', False), ('share_low__isnull', False), _connector='OR'), models.Q(('share_high_exclusive', False), ('share_high__isnull', False), _connector='OR'), models.Q(('share_about', False), models.Q(('share_high__isnull', True), ('share_low__isnull', True), _negated=True), _connector='OR')), name='circumstance_share_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('share_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='circumstance_share_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_status', 'given'), models.Q(models.Q(('share_high__isnull', True), ('share_low__isnull', True), _negated=True), models.Q(('share_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('share_status', 'given'), _negated=True), ('share_high__isnull', True), ('share_low__isnull', True)), _connector='OR'), name='circumstance_share_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('date_earliest__isnull', True), ('date_latest__isnull', True), ('date_earliest__lte', models.F('date_latest')), _connector='OR'), name='circumstance_date_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_edtf', ''), ('date_earliest__isnull', True), ('date_latest__isnull', True)), models.Q(models.Q(('date_edtf', ''), _negated=True), models.Q(('date_earliest__isnull', True), ('date_latest__isnull', True), _negated=True)), _connector='OR'), name='circumstance_date_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('date_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='circumstance_date_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('date_status', 'given'), models.Q(models.Q(('date_edtf', ''), _negated=True), models.Q(('date_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('date_status', 'given'), _negated=True), ('date_edtf', '')), _connector='OR'), name='circumstance_date_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('as_of_earliest__isnull', True), ('as_of_latest__isnull', True), ('as_of_earliest__lte', models.F('as_of_latest')), _connector='OR'), name='circumstance_as_of_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('as_of_edtf', ''), ('as_of_earliest__isnull', True), ('as_of_latest__isnull', True)), models.Q(models.Q(('as_of_edtf', ''), _negated=True), models.Q(('as_of_earliest__isnull', True), ('as_of_latest__isnull', True), _negated=True)), _connector='OR'), name='circumstance_as_of_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('as_of_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='circumstance_as_of_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('as_of_status', 'given'), models.Q(models.Q(('as_of_edtf', ''), _negated=True), models.Q(('as_of_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('as_of_status', 'given'), _negated=True), ('as_of_edtf', '')), _connector='OR'), name='circumstance_as_of_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'in-review', 'published', 'retracted'])), name='circumstance_state_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('existence_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='circumstance_existence_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('existence_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='circumstance_existence_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('figure_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='circumstance_figure_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(('figure_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='circumstance_figure_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='circumstance_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='circumstance_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('retraction'), 20000)), name='circumstance_retraction_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='circumstance_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='circumstance_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('market'), 200)), name='circumstance_market_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('words'), 20000)), name='circumstance_words_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('place'), 200)), name='circumstance_place_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('staff'), 200)), name='circumstance_staff_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('money_words'), 500)), name='circumstance_money_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('money_currency'), 3)), name='circumstance_money_currency_length', violation_error_message='This text is too long: at most 3 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('money_period_words'), 500)), name='circumstance_money_period_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('people_words'), 500)), name='circumstance_people_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('share_words'), 500)), name='circumstance_share_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('date_edtf'), 60)), name='circumstance_date_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('date_words'), 500)), name='circumstance_date_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('as_of_edtf'), 60)), name='circumstance_as_of_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='circumstance',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('as_of_words'), 500)), name='circumstance_as_of_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='merge',
                constraint=models.CheckConstraint(condition=models.Q(('survivor_key', models.F('duplicate_key')), _negated=True), name='merge_of_two_rows', violation_error_message='A row is not merged into itself.'),
            ), migrations.AddIndex(
                model_name='offer',
                index=models.Index(fields=['listed_day', 'ref'], name='offer_by_date_up'),
            ), migrations.AddIndex(
                model_name='offer',
                index=models.Index(fields=['-listed_day', 'ref'], name='offer_by_date_down'),
            ), migrations.AddIndex(
                model_name='offer',
                index=models.Index(fields=['usd_floor', 'ref'], name='offer_by_floor_up'),
            ), migrations.AddIndex(
                model_name='offer',
                index=models.Index(fields=['-usd_floor', 'ref'], name='offer_by_floor_down'),
            ), migrations.AddIndex(
                model_name='offer',
                index=models.Index(fields=['usd_ceiling', 'ref'], name='offer_by_ceiling_up'),
            ), migrations.AddIndex(
                model_name='offer',
                index=models.Index(fields=['-usd_ceiling', 'ref'], name='offer_by_ceiling_down'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='offer_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('lead_claim__isnull', False), _connector='OR'), name='offer_published_has_lead_claim', violation_error_message='A published record needs a lead claim: add a claim with its source first.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'retracted'), _negated=True), models.Q(('retraction', ''), _negated=True), _connector='OR'), name='offer_retracted_says_why', violation_error_message='Say publicly what is retracted, and why.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('follows', models.F('id')), _negated=True), name='offer_not_after_itself', violation_error_message='An offer does not raise itself.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('perhaps_same_as', models.F('id')), _negated=True), name='offer_not_same_as_itself', violation_error_message='An offer is not perhaps the same as itself.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ('takeover-bid', 'stake', 'licence', 'release')), models.Q(('seller__isnull', True), ('seller_words', ''), ('share_status', 'unknown'), ('target__isnull', True)), _connector='OR'), name='offer_company_fields_of_company_bid', violation_error_message='Only a takeover bid, stake, licence or release has a company bid for, a seller, a share.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['pay-package', 'counter-offer', 'retention-award', 'buy-out', 'takeover-bid', 'stake', 'licence', 'release'])), name='offer_kind_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('number_low__isnull', True), ('number_high__isnull', True), ('number_low__lt', models.F('number_high')), models.Q(('number_high_exclusive', False), ('number_low', models.F('number_high')), ('number_low_exclusive', False)), _connector='OR'), name='offer_number_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_low__isnull', True), ('number_low__gte', 0), _connector='OR'), models.Q(('number_high__isnull', True), ('number_high__gte', 0), _connector='OR')), name='offer_number_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_low_exclusive', False), ('number_low__isnull', False), _connector='OR'), models.Q(('number_high_exclusive', False), ('number_high__isnull', False), _connector='OR'), models.Q(('number_about', False), models.Q(('number_high__isnull', True), ('number_low__isnull', True), _negated=True), _connector='OR')), name='offer_number_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('number_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='offer_number_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_status', 'given'), models.Q(models.Q(('number_high__isnull', True), ('number_low__isnull', True), _negated=True), models.Q(('number_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('number_status', 'given'), _negated=True), ('number_high__isnull', True), ('number_low__isnull', True)), _connector='OR'), name='offer_number_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_low__isnull', True), ('amount_high__isnull', True), ('amount_low__lt', models.F('amount_high')), models.Q(('amount_high_exclusive', False), ('amount_low', models.F('amount_high')), ('amount_low_exclusive', False)), _connector='OR'), name='offer_amount_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_low__isnull', True), ('amount_low__gte', 0), _connector='OR'), models.Q(('amount_high__isnull', True), ('amount_high__gte', 0), _connector='OR')), name='offer_amount_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_low_exclusive', False), ('amount_low__isnull', False), _connector='OR'), models.Q(('amount_high_exclusive', False), ('amount_high__isnull', False), _connector='OR'), models.Q(('amount_about', False), models.Q(('amount_high__isnull', True), ('amount_low__isnull', True), _negated=True), _connector='OR')), name='offer_amount_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='offer_amount_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_status', 'given'), models.Q(models.Q(('amount_high__isnull', True), ('amount_low__isnull', True), _negated=True), models.Q(('amount_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('amount_status', 'given'), _negated=True), ('amount_high__isnull', True), ('amount_low__isnull', True)), _connector='OR'), name='offer_amount_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_period_low__isnull', True), ('amount_period_high__isnull', True), ('amount_period_low__lt', models.F('amount_period_high')), models.Q(('amount_period_high_exclusive', False), ('amount_period_low', models.F('amount_period_high')), ('amount_period_low_exclusive', False)), _connector='OR'), name='offer_amount_period_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_period_low__isnull', True), ('amount_period_low__gte', 0), _connector='OR'), models.Q(('amount_period_high__isnull', True), ('amount_period_high__gte', 0), _connector='OR')), name='offer_amount_period_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_period_low_exclusive', False), ('amount_period_low__isnull', False), _connector='OR'), models.Q(('amount_period_high_exclusive', False), ('amount_period_high__isnull', False), _connector='OR'), models.Q(('amount_period_about', False), models.Q(('amount_period_high__isnull', True), ('amount_period_low__isnull', True), _negated=True), _connector='OR')), name='offer_amount_period_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_period_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='offer_amount_period_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_period_status', 'given'), models.Q(models.Q(('amount_period_high__isnull', True), ('amount_period_low__isnull', True), _negated=True), models.Q(('amount_period_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('amount_period_status', 'given'), _negated=True), ('amount_period_high__isnull', True), ('amount_period_low__isnull', True)), _connector='OR'), name='offer_amount_period_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_period_unit__in', ['months', 'days'])), name='offer_amount_period_unit_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_currency__in', ['', 'AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BGN', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'JMD', 'JOD', 'JPY', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT', 'TND', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'UYU', 'UZS', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'])), name='offer_amount_currency_known', violation_error_message='A currency is a code of ISO 4217, such as USD.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('amount_high__isnull', True), ('amount_low__isnull', True)), models.Q(('amount_currency', ''), _negated=True), _connector='OR'), name='offer_amount_in_currency', violation_error_message='A sum needs a currency.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_basis__in', ['total', 'per-year', 'per-month', 'per-week', 'per-day', 'per-hour', 'first-year', 'one-off', 'per-share', 'price', 'unclear'])), name='offer_amount_basis_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('amount_each__in', ['', 'each', 'together', 'unclear'])), name='offer_amount_each_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('share_low__isnull', True), ('share_high__isnull', True), ('share_low__lt', models.F('share_high')), models.Q(('share_high_exclusive', False), ('share_low', models.F('share_high')), ('share_low_exclusive', False)), _connector='OR'), name='offer_share_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_low__isnull', True), ('share_low__gte', 0), _connector='OR'), models.Q(('share_high__isnull', True), ('share_high__gte', 0), _connector='OR')), name='offer_share_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_low_exclusive', False), ('share_low__isnull', False), _connector='OR'), models.Q(('share_high_exclusive', False), ('share_high__isnull', False), _connector='OR'), models.Q(('share_about', False), models.Q(('share_high__isnull', True), ('share_low__isnull', True), _negated=True), _connector='OR')), name='offer_share_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('share_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='offer_share_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_status', 'given'), models.Q(models.Q(('share_high__isnull', True), ('share_low__isnull', True), _negated=True), models.Q(('share_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('share_status', 'given'), _negated=True), ('share_high__isnull', True), ('share_low__isnull', True)), _connector='OR'), name='offer_share_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'in-review', 'published', 'retracted'])), name='offer_state_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('existence_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='offer_existence_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('existence_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='offer_existence_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('figure_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='offer_figure_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('figure_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='offer_figure_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['none', 'expected', 'approached', 'in-talks', 'offered', 'declined', 'turned-down', 'withdrawn', 'expired', 'collapsed', 'accepted', 'signed', 'started', 'never-started', 'left', 'stayed', 'signed-stayed', 'open'])), name='offer_outcome_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='offer_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='offer_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('retraction'), 20000)), name='offer_retraction_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='offer_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='offer_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('seller_words'), 300)), name='offer_seller_words_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('summary'), 20000)), name='offer_summary_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('summary_translated'), 20000)), name='offer_summary_translated_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note_translated'), 20000)), name='offer_desk_note_translated_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('number_words'), 500)), name='offer_number_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('amount_words'), 500)), name='offer_amount_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('amount_currency'), 3)), name='offer_amount_currency_length', violation_error_message='This text is too long: at most 3 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('amount_period_words'), 500)), name='offer_amount_period_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='offer',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('share_words'), 500)), name='offer_share_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='event_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('after', models.F('id')), _negated=True), name='event_not_after_itself', violation_error_message='An event does not come after itself.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('kind', 'legal-step'), ('legal_stage', ''), _connector='OR'), name='event_stage_of_legal_step', violation_error_message='Only a legal step has a stage.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['message', 'applied', 'call', 'interview', 'meeting', 'talks', 'statement', 'announcement', 'offered', 'declined', 'accepted', 'turned-down', 'signed', 'expected', 'started', 'never-started', 'left', 'stayed', 'withdrawn', 'expired', 'collapsed', 'will-not-match', 'notice', 'lay-off', 'legal-step'])), name='event_kind_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('happened_earliest__isnull', True), ('happened_latest__isnull', True), ('happened_earliest__lte', models.F('happened_latest')), _connector='OR'), name='event_happened_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('happened_edtf', ''), ('happened_earliest__isnull', True), ('happened_latest__isnull', True)), models.Q(models.Q(('happened_edtf', ''), _negated=True), models.Q(('happened_earliest__isnull', True), ('happened_latest__isnull', True), _negated=True)), _connector='OR'), name='event_happened_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('happened_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='event_happened_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('happened_status', 'given'), models.Q(models.Q(('happened_edtf', ''), _negated=True), models.Q(('happened_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('happened_status', 'given'), _negated=True), ('happened_edtf', '')), _connector='OR'), name='event_happened_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('after_length_low__isnull', True), ('after_length_high__isnull', True), ('after_length_low__lt', models.F('after_length_high')), models.Q(('after_length_high_exclusive', False), ('after_length_low', models.F('after_length_high')), ('after_length_low_exclusive', False)), _connector='OR'), name='event_after_length_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('after_length_low__isnull', True), ('after_length_low__gte', 0), _connector='OR'), models.Q(('after_length_high__isnull', True), ('after_length_high__gte', 0), _connector='OR')), name='event_after_length_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('after_length_low_exclusive', False), ('after_length_low__isnull', False), _connector='OR'), models.Q(('after_length_high_exclusive', False), ('after_length_high__isnull', False), _connector='OR'), models.Q(('after_length_about', False), models.Q(('after_length_high__isnull', True), ('after_length_low__isnull', True), _negated=True), _connector='OR')), name='event_after_length_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('after_length_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='event_after_length_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('after_length_status', 'given'), models.Q(models.Q(('after_length_high__isnull', True), ('after_length_low__isnull', True), _negated=True), models.Q(('after_length_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('after_length_status', 'given'), _negated=True), ('after_length_high__isnull', True), ('after_length_low__isnull', True)), _connector='OR'), name='event_after_length_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('after_length_unit__in', ['months', 'days'])), name='event_after_length_unit_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('people_low__isnull', True), ('people_high__isnull', True), ('people_low__lt', models.F('people_high')), models.Q(('people_high_exclusive', False), ('people_low', models.F('people_high')), ('people_low_exclusive', False)), _connector='OR'), name='event_people_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('people_low__isnull', True), ('people_low__gte', 0), _connector='OR'), models.Q(('people_high__isnull', True), ('people_high__gte', 0), _connector='OR')), name='event_people_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('people_low_exclusive', False), ('people_low__isnull', False), _connector='OR'), models.Q(('people_high_exclusive', False), ('people_high__isnull', False), _connector='OR'), models.Q(('people_about', False), models.Q(('people_high__isnull', True), ('people_low__isnull', True), _negated=True), _connector='OR')), name='event_people_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('people_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='event_people_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('people_status', 'given'), models.Q(models.Q(('people_high__isnull', True), ('people_low__isnull', True), _negated=True), models.Q(('people_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('people_status', 'given'), _negated=True), ('people_high__isnull', True), ('people_low__isnull', True)), _connector='OR'), name='event_people_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(('legal_stage__in', ['threatened', 'investigated', 'arrested', 'intended', 'filed', 'charged', 'granted', 'refused', 'convicted', 'acquitted', 'ruled', 'settled', 'ended', 'not-reported', ''])), name='event_legal_stage_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='event_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='event_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='event_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='event_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('channels'), 200)), name='event_channels_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('place'), 200)), name='event_place_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('with_words'), 300)), name='event_with_words_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('what'), 20000)), name='event_what_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('reason'), 20000)), name='event_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('happened_edtf'), 60)), name='event_happened_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('happened_words'), 500)), name='event_happened_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('after_length_words'), 500)), name='event_after_length_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='event',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('people_words'), 500)), name='event_people_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='employment_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('lead_claim__isnull', False), _connector='OR'), name='employment_published_has_lead_claim', violation_error_message='A published record needs a lead claim: add a claim with its source first.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'retracted'), _negated=True), models.Q(('retraction', ''), _negated=True), _connector='OR'), name='employment_retracted_says_why', violation_error_message='Say publicly what is retracted, and why.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('held__in', ['current', 'former', 'announced', 'unknown'])), name='employment_held_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('started_earliest__isnull', True), ('started_latest__isnull', True), ('started_earliest__lte', models.F('started_latest')), _connector='OR'), name='employment_started_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('started_edtf', ''), ('started_earliest__isnull', True), ('started_latest__isnull', True)), models.Q(models.Q(('started_edtf', ''), _negated=True), models.Q(('started_earliest__isnull', True), ('started_latest__isnull', True), _negated=True)), _connector='OR'), name='employment_started_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('started_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='employment_started_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('started_status', 'given'), models.Q(models.Q(('started_edtf', ''), _negated=True), models.Q(('started_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('started_status', 'given'), _negated=True), ('started_edtf', '')), _connector='OR'), name='employment_started_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('ended_earliest__isnull', True), ('ended_latest__isnull', True), ('ended_earliest__lte', models.F('ended_latest')), _connector='OR'), name='employment_ended_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_edtf', ''), ('ended_earliest__isnull', True), ('ended_latest__isnull', True)), models.Q(models.Q(('ended_edtf', ''), _negated=True), models.Q(('ended_earliest__isnull', True), ('ended_latest__isnull', True), _negated=True)), _connector='OR'), name='employment_ended_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('ended_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='employment_ended_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_status', 'given'), models.Q(models.Q(('ended_edtf', ''), _negated=True), models.Q(('ended_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('ended_status', 'given'), _negated=True), ('ended_edtf', '')), _connector='OR'), name='employment_ended_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('length_low__isnull', True), ('length_high__isnull', True), ('length_low__lt', models.F('length_high')), models.Q(('length_high_exclusive', False), ('length_low', models.F('length_high')), ('length_low_exclusive', False)), _connector='OR'), name='employment_length_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('length_low__isnull', True), ('length_low__gte', 0), _connector='OR'), models.Q(('length_high__isnull', True), ('length_high__gte', 0), _connector='OR')), name='employment_length_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('length_low_exclusive', False), ('length_low__isnull', False), _connector='OR'), models.Q(('length_high_exclusive', False), ('length_high__isnull', False), _connector='OR'), models.Q(('length_about', False), models.Q(('length_high__isnull', True), ('length_low__isnull', True), _negated=True), _connector='OR')), name='employment_length_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('length_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='employment_length_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('length_status', 'given'), models.Q(models.Q(('length_high__isnull', True), ('length_low__isnull', True), _negated=True), models.Q(('length_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('length_status', 'given'), _negated=True), ('length_high__isnull', True), ('length_low__isnull', True)), _connector='OR'), name='employment_length_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('length_unit__in', ['months', 'days'])), name='employment_length_unit_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('length_covers__in', ['stint', 'in-all'])), name='employment_length_covers_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('ending__in', ['resigned', 'recruited', 'dismissed', 'laid-off', 'retired', 'died', 'expired', 'other', ''])), name='employment_ending_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'in-review', 'published', 'retracted'])), name='employment_state_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('existence_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='employment_existence_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('existence_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='employment_existence_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('figure_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='employment_figure_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(('figure_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='employment_figure_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='employment_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='employment_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('retraction'), 20000)), name='employment_retraction_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='employment_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='employment_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('title'), 200)), name='employment_title_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('reason'), 20000)), name='employment_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('place'), 200)), name='employment_place_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('started_edtf'), 60)), name='employment_started_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('started_words'), 500)), name='employment_started_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ended_edtf'), 60)), name='employment_ended_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ended_words'), 500)), name='employment_ended_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='employment',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('length_words'), 500)), name='employment_length_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='candidate_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('person__isnull', False), models.Q(('description', ''), _negated=True), _connector='OR'), name='candidate_named_or_described', violation_error_message='Choose the researcher, or describe who is courted.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('person__isnull', True), ('number_status', 'unknown'), models.Q(('number_high', 1), ('number_low', 1)), _connector='OR'), name='candidate_person_is_one', violation_error_message='A named researcher is one person: leave the number empty.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('part_of', models.F('id')), _negated=True), name='candidate_not_part_of_itself', violation_error_message='A candidate row is not part of itself.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.UniqueConstraint(fields=('approach', 'person'), name='candidate_person_once', violation_error_message='This researcher is a candidate of this approach already.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('number_low__isnull', True), ('number_high__isnull', True), ('number_low__lt', models.F('number_high')), models.Q(('number_high_exclusive', False), ('number_low', models.F('number_high')), ('number_low_exclusive', False)), _connector='OR'), name='candidate_number_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_low__isnull', True), ('number_low__gte', 0), _connector='OR'), models.Q(('number_high__isnull', True), ('number_high__gte', 0), _connector='OR')), name='candidate_number_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_low_exclusive', False), ('number_low__isnull', False), _connector='OR'), models.Q(('number_high_exclusive', False), ('number_high__isnull', False), _connector='OR'), models.Q(('number_about', False), models.Q(('number_high__isnull', True), ('number_low__isnull', True), _negated=True), _connector='OR')), name='candidate_number_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('number_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='candidate_number_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('number_status', 'given'), models.Q(models.Q(('number_high__isnull', True), ('number_low__isnull', True), _negated=True), models.Q(('number_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('number_status', 'given'), _negated=True), ('number_high__isnull', True), ('number_low__isnull', True)), _connector='OR'), name='candidate_number_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['none', 'expected', 'approached', 'in-talks', 'offered', 'declined', 'turned-down', 'withdrawn', 'expired', 'collapsed', 'accepted', 'signed', 'started', 'never-started', 'left', 'stayed', 'signed-stayed', 'open'])), name='candidate_outcome_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='candidate_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='candidate_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='candidate_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='candidate_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('description'), 300)), name='candidate_description_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='candidate',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('number_words'), 500)), name='candidate_number_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddIndex(
                model_name='approach',
                index=models.Index(fields=['listed_day', 'ref'], name='approach_by_date_up'),
            ), migrations.AddIndex(
                model_name='approach',
                index=models.Index(fields=['-listed_day', 'ref'], name='approach_by_date_down'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='approach_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'published'), _negated=True), ('lead_claim__isnull', False), _connector='OR'), name='approach_published_has_lead_claim', violation_error_message='A published record needs a lead claim: add a claim with its source first.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'retracted'), _negated=True), models.Q(('retraction', ''), _negated=True), _connector='OR'), name='approach_retracted_says_why', violation_error_message='Say publicly what is retracted, and why.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('follows', models.F('id')), _negated=True), name='approach_not_after_itself', violation_error_message='An approach does not follow itself.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['hire', 'retention', 'company-deal', 'general'])), name='approach_kind_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('moved_first__in', ['recruiter', 'candidate', 'agency', 'unknown'])), name='approach_moved_first_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('began_earliest__isnull', True), ('began_latest__isnull', True), ('began_earliest__lte', models.F('began_latest')), _connector='OR'), name='approach_began_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('began_edtf', ''), ('began_earliest__isnull', True), ('began_latest__isnull', True)), models.Q(models.Q(('began_edtf', ''), _negated=True), models.Q(('began_earliest__isnull', True), ('began_latest__isnull', True), _negated=True)), _connector='OR'), name='approach_began_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('began_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='approach_began_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('began_status', 'given'), models.Q(models.Q(('began_edtf', ''), _negated=True), models.Q(('began_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('began_status', 'given'), _negated=True), ('began_edtf', '')), _connector='OR'), name='approach_began_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'in-review', 'published', 'retracted'])), name='approach_state_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('existence_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='approach_existence_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('existence_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='approach_existence_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('figure_support__in', ['on-record', 'documented', 'several-reports', 'several-informants', 'one-report', 'nobody-named', 'alleged', 'none'])), name='approach_figure_support_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('figure_challenge__in', ['none', 'limited', 'disputed', 'denied'])), name='approach_figure_challenge_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['none', 'expected', 'approached', 'in-talks', 'offered', 'declined', 'turned-down', 'withdrawn', 'expired', 'collapsed', 'accepted', 'signed', 'started', 'never-started', 'left', 'stayed', 'signed-stayed', 'open'])), name='approach_outcome_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='approach_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='approach_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('retraction'), 20000)), name='approach_retraction_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='approach_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='approach_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('place'), 200)), name='approach_place_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('pitch'), 20000)), name='approach_pitch_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('summary'), 20000)), name='approach_summary_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('summary_translated'), 20000)), name='approach_summary_translated_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note_translated'), 20000)), name='approach_desk_note_translated_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('began_edtf'), 60)), name='approach_began_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='approach',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('began_words'), 500)), name='approach_began_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='savedform',
                constraint=models.UniqueConstraint(fields=('user', 'token'), name='saved_form_once', violation_error_message='This form was saved already.'),
            ), migrations.AddIndex(
                model_name='source',
                index=models.Index(fields=['published_earliest', 'ref'], name='source_by_date_up'),
            ), migrations.AddIndex(
                model_name='source',
                index=models.Index(fields=['-published_earliest', 'ref'], name='source_by_date_down'),
            ), migrations.AddIndex(
                model_name='source',
                index=models.Index(fields=['sort_name', 'ref'], name='source_by_name'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('title', ''), ('publisher', ''), ('description', ''), _negated=True), name='source_known_by_something', violation_error_message='Give a title, a publisher, or describe the source.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.UniqueConstraint(condition=models.Q(models.Q(('page_key', ''), _negated=True), models.Q(('based_on_how', 'new-version'), _negated=True)), fields=('page_key',), name='source_one_page'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('url', ''), models.Q(models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Left('url', 7), 'http://'), django.db.models.lookups.Exact(django.db.models.functions.text.Left('url', 8), 'https://'), _connector='OR'), django.db.models.lookups.Exact(django.db.models.functions.text.Replace('url', models.Value(' '), models.Value('')), models.F('url'))), _connector='OR'), name='source_url_is_web', violation_error_message='One address without spaces, which starts with http:// or https://.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('archived_at', ''), models.Q(models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Left('archived_at', 7), 'http://'), django.db.models.lookups.Exact(django.db.models.functions.text.Left('archived_at', 8), 'https://'), _connector='OR'), django.db.models.lookups.Exact(django.db.models.functions.text.Replace('archived_at', models.Value(' '), models.Value('')), models.F('archived_at'))), _connector='OR'), name='source_archived_at_is_web', violation_error_message='One address without spaces, which starts with http:// or https://.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('published_earliest__isnull', True), ('published_latest__isnull', True), ('published_earliest__lte', models.F('published_latest')), _connector='OR'), name='source_published_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('published_edtf', ''), ('published_earliest__isnull', True), ('published_latest__isnull', True)), models.Q(models.Q(('published_edtf', ''), _negated=True), models.Q(('published_earliest__isnull', True), ('published_latest__isnull', True), _negated=True)), _connector='OR'), name='source_published_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('published_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='source_published_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('published_status', 'given'), models.Q(models.Q(('published_edtf', ''), _negated=True), models.Q(('published_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('published_status', 'given'), _negated=True), ('published_edtf', '')), _connector='OR'), name='source_published_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('language', ''), models.Q(django.db.models.lookups.Exact(models.Func(models.F('language'), models.Value('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'), function='LTRIM', output_field=models.CharField()), ''), django.db.models.lookups.In(django.db.models.expressions.CombinedExpression(django.db.models.functions.text.Length('language'), '-', django.db.models.functions.text.Length(models.Func(models.F('language'), models.Value('abcdefghijklmnopqrstuvwxyz'), function='LTRIM', output_field=models.CharField()))), [2, 3]), django.db.models.lookups.In(django.db.models.functions.text.Left(models.Func(models.F('language'), models.Value('abcdefghijklmnopqrstuvwxyz'), function='LTRIM', output_field=models.CharField()), 1), ['', '-']), django.db.models.lookups.Exact(django.db.models.functions.text.Replace('language', models.Value('--'), models.Value('')), models.F('language')), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Right('language', 1), '-'), _negated=True)), _connector='OR'), name='source_language_is_code', violation_error_message='A language is told by its code, two or three small letters and what a hyphen adds: en, id, zh-Hant.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('medium__in', ['article', 'post', 'broadcast', 'video', 'book', 'filing', 'release', 'document', 'other'])), name='source_medium_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('reading__in', ['read', 'through'])), name='source_reading_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('based_on_how__in', ['retelling', 'rewriting', 'translation', 'new-version', ''])), name='source_based_on_how_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(('worth__in', ['own-reporting', 'retelling', 'machine-rewriting', 'satire', 'interested', 'unsourced', 'unknown'])), name='source_worth_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='source_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='source_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('publisher'), 200)), name='source_publisher_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('title'), 500)), name='source_title_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('authors'), 500)), name='source_authors_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('url'), 2000)), name='source_url_length', violation_error_message='This text is too long: at most 2,000 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('archived_at'), 2000)), name='source_archived_at_length', violation_error_message='This text is too long: at most 2,000 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('language'), 35)), name='source_language_length', violation_error_message='This text is too long: at most 35 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('worth_note'), 20000)), name='source_worth_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('description'), 300)), name='source_description_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('published_edtf'), 60)), name='source_published_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='source',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('published_words'), 500)), name='source_published_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddIndex(
                model_name='mention',
                index=models.Index(fields=['table', 'row'], name='mention_by_row'),
            ), migrations.AddConstraint(
                model_name='mention',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(models.Q(('company__isnull', False), ('person__isnull', True), ('source__isnull', True)), models.Q(('company__isnull', True), ('person__isnull', False), ('source__isnull', True)), models.Q(('company__isnull', True), ('person__isnull', True), ('source__isnull', False)), _connector='OR'), models.Q(('as_party', False), ('company__isnull', False), _connector='OR')), name='mention_of_one_row', violation_error_message='A mention is of one company, person or source.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('settled', ''), models.Q(('settled_reason', ''), _negated=True), _connector='OR'), name='term_settled_says_why', violation_error_message='Say why this is settled: readers see the reason.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('approach__isnull', True), ('employment__isnull', True), ('event__isnull', True), ('offer__isnull', False)), models.Q(('approach__isnull', False), ('employment__isnull', True), ('event__isnull', True), ('offer__isnull', True)), models.Q(('approach__isnull', True), ('employment__isnull', False), ('event__isnull', True), ('offer__isnull', True)), models.Q(('approach__isnull', True), ('employment__isnull', True), ('event__isnull', False), ('offer__isnull', True)), _connector='OR'), name='term_hangs_on_one_record', violation_error_message='A term belongs to one offer, approach, employment or legal step: choose exactly one.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['first-year', 'signing-bonus', 'base', 'stock', 'performance-stock', 'vesting', 'condition', 'title', 'grade', 'team', 'authority', 'compute', 'visa', 'housing', 'deadline', 'forfeited', 'restriction', 'licence-fee', 'payout', 'waiver', 'severance', 'penalty', 'other'])), name='term_kind_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('certainty__in', ['guaranteed', 'possible', 'not-said'])), name='term_certainty_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_low__isnull', True), ('money_high__isnull', True), ('money_low__lt', models.F('money_high')), models.Q(('money_high_exclusive', False), ('money_low', models.F('money_high')), ('money_low_exclusive', False)), _connector='OR'), name='term_money_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_low__isnull', True), ('money_low__gte', 0), _connector='OR'), models.Q(('money_high__isnull', True), ('money_high__gte', 0), _connector='OR')), name='term_money_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_low_exclusive', False), ('money_low__isnull', False), _connector='OR'), models.Q(('money_high_exclusive', False), ('money_high__isnull', False), _connector='OR'), models.Q(('money_about', False), models.Q(('money_high__isnull', True), ('money_low__isnull', True), _negated=True), _connector='OR')), name='term_money_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_money_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_status', 'given'), models.Q(models.Q(('money_high__isnull', True), ('money_low__isnull', True), _negated=True), models.Q(('money_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('money_status', 'given'), _negated=True), ('money_high__isnull', True), ('money_low__isnull', True)), _connector='OR'), name='term_money_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_period_low__isnull', True), ('money_period_high__isnull', True), ('money_period_low__lt', models.F('money_period_high')), models.Q(('money_period_high_exclusive', False), ('money_period_low', models.F('money_period_high')), ('money_period_low_exclusive', False)), _connector='OR'), name='term_money_period_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_period_low__isnull', True), ('money_period_low__gte', 0), _connector='OR'), models.Q(('money_period_high__isnull', True), ('money_period_high__gte', 0), _connector='OR')), name='term_money_period_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_period_low_exclusive', False), ('money_period_low__isnull', False), _connector='OR'), models.Q(('money_period_high_exclusive', False), ('money_period_high__isnull', False), _connector='OR'), models.Q(('money_period_about', False), models.Q(('money_period_high__isnull', True), ('money_period_low__isnull', True), _negated=True), _connector='OR')), name='term_money_period_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_period_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_money_period_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_period_status', 'given'), models.Q(models.Q(('money_period_high__isnull', True), ('money_period_low__isnull', True), _negated=True), models.Q(('money_period_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('money_period_status', 'given'), _negated=True), ('money_period_high__isnull', True), ('money_period_low__isnull', True)), _connector='OR'), name='term_money_period_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_period_unit__in', ['months', 'days'])), name='term_money_period_unit_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_currency__in', ['', 'AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BGN', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BRL', 'BSD', 'BTN', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CLP', 'CNY', 'COP', 'CRC', 'CUP', 'CVE', 'CZK', 'DJF', 'DKK', 'DOP', 'DZD', 'EGP', 'ERN', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GHS', 'GIP', 'GMD', 'GNF', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'JMD', 'JOD', 'JPY', 'KES', 'KGS', 'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LYD', 'MAD', 'MDL', 'MGA', 'MKD', 'MMK', 'MNT', 'MOP', 'MRU', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'PYG', 'QAR', 'RON', 'RSD', 'RUB', 'RWF', 'SAR', 'SBD', 'SCR', 'SDG', 'SEK', 'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SSP', 'STN', 'SVC', 'SYP', 'SZL', 'THB', 'TJS', 'TMT', 'TND', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'UYU', 'UZS', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XCD', 'XCG', 'XOF', 'XPF', 'YER', 'ZAR', 'ZMW', 'ZWG'])), name='term_money_currency_known', violation_error_message='A currency is a code of ISO 4217, such as USD.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('money_high__isnull', True), ('money_low__isnull', True)), models.Q(('money_currency', ''), _negated=True), _connector='OR'), name='term_money_in_currency', violation_error_message='A sum needs a currency.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_basis__in', ['total', 'per-year', 'per-month', 'per-week', 'per-day', 'per-hour', 'first-year', 'one-off', 'per-share', 'price', 'unclear'])), name='term_money_basis_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('money_each__in', ['', 'each', 'together', 'unclear'])), name='term_money_each_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('share_low__isnull', True), ('share_high__isnull', True), ('share_low__lt', models.F('share_high')), models.Q(('share_high_exclusive', False), ('share_low', models.F('share_high')), ('share_low_exclusive', False)), _connector='OR'), name='term_share_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_low__isnull', True), ('share_low__gte', 0), _connector='OR'), models.Q(('share_high__isnull', True), ('share_high__gte', 0), _connector='OR')), name='term_share_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_low_exclusive', False), ('share_low__isnull', False), _connector='OR'), models.Q(('share_high_exclusive', False), ('share_high__isnull', False), _connector='OR'), models.Q(('share_about', False), models.Q(('share_high__isnull', True), ('share_low__isnull', True), _negated=True), _connector='OR')), name='term_share_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('share_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_share_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('share_status', 'given'), models.Q(models.Q(('share_high__isnull', True), ('share_low__isnull', True), _negated=True), models.Q(('share_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('share_status', 'given'), _negated=True), ('share_high__isnull', True), ('share_low__isnull', True)), _connector='OR'), name='term_share_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('multiple_low__isnull', True), ('multiple_high__isnull', True), ('multiple_low__lt', models.F('multiple_high')), models.Q(('multiple_high_exclusive', False), ('multiple_low', models.F('multiple_high')), ('multiple_low_exclusive', False)), _connector='OR'), name='term_multiple_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('multiple_low__isnull', True), ('multiple_low__gte', 0), _connector='OR'), models.Q(('multiple_high__isnull', True), ('multiple_high__gte', 0), _connector='OR')), name='term_multiple_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('multiple_low_exclusive', False), ('multiple_low__isnull', False), _connector='OR'), models.Q(('multiple_high_exclusive', False), ('multiple_high__isnull', False), _connector='OR'), models.Q(('multiple_about', False), models.Q(('multiple_high__isnull', True), ('multiple_low__isnull', True), _negated=True), _connector='OR')), name='term_multiple_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('multiple_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_multiple_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('multiple_status', 'given'), models.Q(models.Q(('multiple_high__isnull', True), ('multiple_low__isnull', True), _negated=True), models.Q(('multiple_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('multiple_status', 'given'), _negated=True), ('multiple_high__isnull', True), ('multiple_low__isnull', True)), _connector='OR'), name='term_multiple_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('length_low__isnull', True), ('length_high__isnull', True), ('length_low__lt', models.F('length_high')), models.Q(('length_high_exclusive', False), ('length_low', models.F('length_high')), ('length_low_exclusive', False)), _connector='OR'), name='term_length_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('length_low__isnull', True), ('length_low__gte', 0), _connector='OR'), models.Q(('length_high__isnull', True), ('length_high__gte', 0), _connector='OR')), name='term_length_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('length_low_exclusive', False), ('length_low__isnull', False), _connector='OR'), models.Q(('length_high_exclusive', False), ('length_high__isnull', False), _connector='OR'), models.Q(('length_about', False), models.Q(('length_high__isnull', True), ('length_low__isnull', True), _negated=True), _connector='OR')), name='term_length_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('length_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_length_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('length_status', 'given'), models.Q(models.Q(('length_high__isnull', True), ('length_low__isnull', True), _negated=True), models.Q(('length_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('length_status', 'given'), _negated=True), ('length_high__isnull', True), ('length_low__isnull', True)), _connector='OR'), name='term_length_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('length_unit__in', ['months', 'days'])), name='term_length_unit_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('starts_earliest__isnull', True), ('starts_latest__isnull', True), ('starts_earliest__lte', models.F('starts_latest')), _connector='OR'), name='term_starts_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('starts_edtf', ''), ('starts_earliest__isnull', True), ('starts_latest__isnull', True)), models.Q(models.Q(('starts_edtf', ''), _negated=True), models.Q(('starts_earliest__isnull', True), ('starts_latest__isnull', True), _negated=True)), _connector='OR'), name='term_starts_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('starts_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_starts_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('starts_status', 'given'), models.Q(models.Q(('starts_edtf', ''), _negated=True), models.Q(('starts_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('starts_status', 'given'), _negated=True), ('starts_edtf', '')), _connector='OR'), name='term_starts_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('ends_earliest__isnull', True), ('ends_latest__isnull', True), ('ends_earliest__lte', models.F('ends_latest')), _connector='OR'), name='term_ends_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('ends_edtf', ''), ('ends_earliest__isnull', True), ('ends_latest__isnull', True)), models.Q(models.Q(('ends_edtf', ''), _negated=True), models.Q(('ends_earliest__isnull', True), ('ends_latest__isnull', True), _negated=True)), _connector='OR'), name='term_ends_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(('ends_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='term_ends_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('ends_status', 'given'), models.Q(models.Q(('ends_edtf', ''), _negated=True), models.Q(('ends_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('ends_status', 'given'), _negated=True), ('ends_edtf', '')), _connector='OR'), name='term_ends_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='term_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='term_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled'), 20000)), name='term_settled_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('settled_reason'), 20000)), name='term_settled_reason_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('place'), 200)), name='term_place_length', violation_error_message='This text is too long: at most 200 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('words'), 20000)), name='term_words_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('to_words'), 300)), name='term_to_words_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('money_words'), 500)), name='term_money_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('money_currency'), 3)), name='term_money_currency_length', violation_error_message='This text is too long: at most 3 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('money_period_words'), 500)), name='term_money_period_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('share_words'), 500)), name='term_share_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('multiple_words'), 500)), name='term_multiple_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('length_words'), 500)), name='term_length_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('starts_edtf'), 60)), name='term_starts_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('starts_words'), 500)), name='term_starts_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ends_edtf'), 60)), name='term_ends_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='term',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ends_words'), 500)), name='term_ends_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'retracted'), _negated=True), models.Q(('retraction', ''), _negated=True), _connector='OR'), name='claim_retracted_says_why', violation_error_message='Say publicly what is retracted, and why.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', False), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', False), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', False), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', False), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', False), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', False), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', False), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', False)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', False), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', True), ('about_term__isnull', True)), models.Q(('about_approach__isnull', True), ('about_candidate__isnull', True), ('about_circumstance__isnull', True), ('about_company__isnull', True), ('about_employment__isnull', True), ('about_event__isnull', True), ('about_offer__isnull', True), ('about_person__isnull', True), ('about_source__isnull', False), ('about_term__isnull', True)), _connector='OR'), name='claim_about_one_row', violation_error_message='A claim is about exactly one row: choose one.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('aspect', ''), _negated=True), ('stance__in', ['no-comment', 'no-answer']), _connector='OR'), name='claim_has_an_aspect', violation_error_message='Say what it speaks of: existence, a column, or unclear which.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('denied', ''), ('stance__in', ('disputes', 'limits')), _connector='OR'), name='claim_denies_a_value_when_disputing', violation_error_message='Only a claim that disputes or limits denies a value.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('said_earliest__isnull', True), ('said_latest__isnull', True), ('said_earliest__lte', models.F('said_latest')), _connector='OR'), name='claim_said_in_order', violation_error_message='The first date is after the last.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('said_edtf', ''), ('said_earliest__isnull', True), ('said_latest__isnull', True)), models.Q(models.Q(('said_edtf', ''), _negated=True), models.Q(('said_earliest__isnull', True), ('said_latest__isnull', True), _negated=True)), _connector='OR'), name='claim_said_days_of_date', violation_error_message='The days are derived from the date: a date has them, nothing else does.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('said_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='claim_said_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('said_status', 'given'), models.Q(models.Q(('said_edtf', ''), _negated=True), models.Q(('said_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('said_status', 'given'), _negated=True), ('said_edtf', '')), _connector='OR'), name='claim_said_given', violation_error_message='A date that is given has a date or words; any other has no date.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('stance__in', ['reports', 'alleges', 'confirms', 'limits', 'disputes', 'no-comment', 'no-answer', 'not-verified', 'silent', 'comments'])), name='claim_stance_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('quote_language', ''), models.Q(django.db.models.lookups.Exact(models.Func(models.F('quote_language'), models.Value('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'), function='LTRIM', output_field=models.CharField()), ''), django.db.models.lookups.In(django.db.models.expressions.CombinedExpression(django.db.models.functions.text.Length('quote_language'), '-', django.db.models.functions.text.Length(models.Func(models.F('quote_language'), models.Value('abcdefghijklmnopqrstuvwxyz'), function='LTRIM', output_field=models.CharField()))), [2, 3]), django.db.models.lookups.In(django.db.models.functions.text.Left(models.Func(models.F('quote_language'), models.Value('abcdefghijklmnopqrstuvwxyz'), function='LTRIM', output_field=models.CharField()), 1), ['', '-']), django.db.models.lookups.Exact(django.db.models.functions.text.Replace('quote_language', models.Value('--'), models.Value('')), models.F('quote_language')), models.Q(django.db.models.lookups.Exact(django.db.models.functions.text.Right('quote_language', 1), '-'), _negated=True)), _connector='OR'), name='claim_quote_language_is_code', violation_error_message='A language is told by its code, two or three small letters and what a hyphen adds: en, id, zh-Hant.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('informants_low__isnull', True), ('informants_high__isnull', True), ('informants_low__lt', models.F('informants_high')), models.Q(('informants_high_exclusive', False), ('informants_low', models.F('informants_high')), ('informants_low_exclusive', False)), _connector='OR'), name='claim_informants_in_order', violation_error_message='The lower bound is above the upper.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('informants_low__isnull', True), ('informants_low__gte', 0), _connector='OR'), models.Q(('informants_high__isnull', True), ('informants_high__gte', 0), _connector='OR')), name='claim_informants_not_negative', violation_error_message='A figure is not negative.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('informants_low_exclusive', False), ('informants_low__isnull', False), _connector='OR'), models.Q(('informants_high_exclusive', False), ('informants_high__isnull', False), _connector='OR'), models.Q(('informants_about', False), models.Q(('informants_high__isnull', True), ('informants_low__isnull', True), _negated=True), _connector='OR')), name='claim_informants_qualified', violation_error_message='“More than”, “less than” and “about” need a figure.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('informants_status__in', ['given', 'undisclosed', 'unknown', 'open', 'none'])), name='claim_informants_status_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(models.Q(('informants_status', 'given'), models.Q(models.Q(('informants_high__isnull', True), ('informants_low__isnull', True), _negated=True), models.Q(('informants_words', ''), _negated=True), _connector='OR')), models.Q(models.Q(('informants_status', 'given'), _negated=True), ('informants_high__isnull', True), ('informants_low__isnull', True)), _connector='OR'), name='claim_informants_given', violation_error_message='A value that is given has a figure or words; any other has no figure.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('interest__in', ['party', 'rival', 'investor', 'not-stated'])), name='claim_interest_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('how_known__in', ['party', 'document', 'trace', 'second-hand', 'reckoning', 'not-stated'])), name='claim_how_known_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('set_aside__in', ['wrong-person', 'inference', 'mistranslation', 'satire', 'own-arithmetic', 'mistake', 'found-nowhere-else', ''])), name='claim_set_aside_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(('state__in', ['draft', 'in-review', 'published', 'retracted'])), name='claim_state_known', violation_error_message='Choose one of the known values.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('ref'), 80)), name='claim_ref_length', violation_error_message='This text is too long: at most 80 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('desk_note'), 20000)), name='claim_desk_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('retraction'), 20000)), name='claim_retraction_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('where'), 100)), name='claim_where_length', violation_error_message='This text is too long: at most 100 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('aspect'), 40)), name='claim_aspect_length', violation_error_message='This text is too long: at most 40 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('value'), 20000)), name='claim_value_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('denied'), 20000)), name='claim_denied_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('conversion'), 20000)), name='claim_conversion_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('paraphrase'), 20000)), name='claim_paraphrase_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('paraphrase_translated'), 20000)), name='claim_paraphrase_translated_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('quote'), 300)), name='claim_quote_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('quote_language'), 35)), name='claim_quote_language_length', violation_error_message='This text is too long: at most 35 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('informant_words'), 300)), name='claim_informant_words_length', violation_error_message='This text is too long: at most 300 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('set_aside_note'), 20000)), name='claim_set_aside_note_length', violation_error_message='This text is too long: at most 20,000 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('said_edtf'), 60)), name='claim_said_edtf_length', violation_error_message='This text is too long: at most 60 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('said_words'), 500)), name='claim_said_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='claim',
                constraint=models.CheckConstraint(condition=models.Q(django.db.models.lookups.LessThanOrEqual(django.db.models.functions.text.Length('informants_words'), 500)), name='claim_informants_words_length', violation_error_message='This text is too long: at most 500 characters.'),
            ), migrations.AddConstraint(
                model_name='unfinishedreport',
                constraint=models.UniqueConstraint(fields=('user', 'token'), name='unfinished_report_once', violation_error_message='This report is kept already.'),
            )],
        ),
    ]
