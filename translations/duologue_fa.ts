<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>AttachmentText</name>
    <message>
        <source>A picture that cannot be read</source>
        <translation>عکسی که خوانده نمی‌شود</translation>
    </message>
    <message>
        <source>A file that cannot be read</source>
        <translation>پرونده‌ای که خوانده نمی‌شود</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>عکس</translation>
    </message>
    <message>
        <source>File %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>پروندهٔ %1</translation>
    </message>
    <message>
        <source>That file cannot be read.</source>
        <translation>این پرونده خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>This server takes no files of that kind.</source>
        <translation>این کارساز پرونده‌هایی از این نوع را نمی‌پذیرد.</translation>
    </message>
    <message>
        <source>That file is too large: this server takes at most %1.</source>
        <extracomment>%1 is a size, such as 740 kB</extracomment>
        <translation>این پرونده بیش از حد بزرگ است: این کارساز حداکثر %1 می‌پذیرد.</translation>
    </message>
    <message>
        <source>That picture is damaged or too large to be looked at.</source>
        <translation>این عکس خراب است یا برای نمایش بیش از حد بزرگ است.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 بایت</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 کیلوبایت</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 مگابایت</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 گیگابایت</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Retry</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Messages may be missing here: the server keeps no history. The last one was:</source>
        <translation>شاید پیام‌هایی اینجا جا افتاده باشد: کارساز تاریخچه نگه نمی‌دارد. آخرین پیام این بود:</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>نمایش همه</translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>A link asks to open the chat with user %1.</source>
        <translation>پیوندی می‌خواهد گفتگو با کاربر %1 باز شود.</translation>
    </message>
    <message>
        <source>A link asks to call user %1 with video.</source>
        <translation>پیوندی می‌خواهد با کاربر %1 تماس تصویری گرفته شود.</translation>
    </message>
    <message>
        <source>A link asks to call user %1.</source>
        <translation>پیوندی می‌خواهد با کاربر %1 تماس گرفته شود.</translation>
    </message>
    <message>
        <source>A link asks to fetch a server profile from %1. You can read it before it is used.</source>
        <extracomment>%1 is the host of a web server</extracomment>
        <translation>پیوندی می‌خواهد نمایهٔ کارسازی از %1 گرفته شود. پیش از به‌کار بردن می‌توانید آن را بخوانید.</translation>
    </message>
    <message>
        <source>Open the chat</source>
        <translation>باز کردن گفتگو</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>تماس</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>گرفتن</translation>
    </message>
</context>
<context>
    <name>EmojiTable</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>شکلک‌ها و احساسات</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>آدم‌ها و بدن</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>جانوران و طبیعت</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>خوراک و نوشیدنی</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>سفر و جاها</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>سرگرمی‌ها</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>اشیا</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>نمادها</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>پرچم‌ها</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No server answers at %1.</source>
        <translation>هیچ کارسازی در %1 پاسخ نمی‌دهد.</translation>
    </message>
    <message>
        <source>%1 is not a Socket.IO server.</source>
        <translation>%1 کارساز Socket.IO نیست.</translation>
    </message>
    <message>
        <source>%1 does not answer in time.</source>
        <translation>%1 به‌موقع پاسخ نمی‌دهد.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>به گواهی %1 نمی‌توان اعتماد کرد.</translation>
    </message>
    <message>
        <source>The server refused the access token.</source>
        <translation>کارساز رمز دسترسی را نپذیرفت.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>اتصال به %1 ناموفق بود.</translation>
    </message>
    <message>
        <source>A user number has digits only, for example 42.</source>
        <translation>شمارهٔ کاربری فقط رقم دارد، برای نمونه ۴۲.</translation>
    </message>
    <message>
        <source>There is nobody with that number.</source>
        <translation>کسی با این شماره نیست.</translation>
    </message>
    <message>
        <source>You are not connected. Try again when you are.</source>
        <translation>وصل نیستید. وقتی وصل شدید دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>The server did not answer. Try again.</source>
        <translation>کارساز پاسخ نداد. دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>That is your own number.</source>
        <translation>این شمارهٔ خودتان است.</translation>
    </message>
    <message>
        <source>The chat could not be opened.</source>
        <translation>گفتگو باز نشد.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>نرسید</translation>
    </message>
    <message>
        <source>The server refused it: %1</source>
        <translation>کارساز آن را نپذیرفت: %1</translation>
    </message>
    <message>
        <source>The messages on this computer were written by a newer version of Duologue. Update it to read them.</source>
        <translation>پیام‌های این رایانه با نسخهٔ تازه‌تری از Duologue نوشته شده‌اند. برای خواندنشان آن را به‌روز کنید.</translation>
    </message>
    <message>
        <source>You are not connected. Call again when you are.</source>
        <translation>وصل نیستید. وقتی وصل شدید دوباره تماس بگیرید.</translation>
    </message>
    <message>
        <source>You are in a call already.</source>
        <translation>هم‌اکنون در تماس هستید.</translation>
    </message>
    <message>
        <source>You cannot call yourself.</source>
        <translation>نمی‌توانید با خودتان تماس بگیرید.</translation>
    </message>
    <message>
        <source>The call could not be placed.</source>
        <translation>تماس برقرار نشد.</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>تماس پایان یافت</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رد شد</translation>
    </message>
    <message>
        <source>%1 is on another call</source>
        <translation>%1 در تماس دیگری است</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>بی‌پاسخ</translation>
    </message>
    <message>
        <source>Call cancelled</source>
        <translation>تماس لغو شد</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>تماس ازدست‌رفته</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>در دستگاه دیگری پاسخ داده شد</translation>
    </message>
    <message>
        <source>Declined on another device</source>
        <translation>در دستگاه دیگری رد شد</translation>
    </message>
    <message>
        <source>%1 is not online</source>
        <translation>%1 برخط نیست</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>اتصال قطع شد</translation>
    </message>
    <message>
        <source>Picture and sound could not be set up</source>
        <translation>تصویر و صدا برقرار نشد</translation>
    </message>
    <message>
        <source>The disk is full: messages cannot be kept. Make some room and they will be.</source>
        <translation>دیسک پر است و پیام‌ها نگه داشته نمی‌شوند. کمی جا باز کنید تا نگه داشته شوند.</translation>
    </message>
    <message>
        <source>The messages on this computer are write-protected. Nothing new can be kept.</source>
        <translation>پیام‌های این رایانه در برابر نوشتن محافظت شده‌اند. پیام تازه‌ای نگه داشته نمی‌شود.</translation>
    </message>
    <message>
        <source>This account is open in another Duologue on this computer. Close that one first.</source>
        <translation>این حساب در دیولوگ دیگری روی همین رایانه باز است. نخست آن را ببندید.</translation>
    </message>
    <message>
        <source>The file with the messages on this computer is damaged and could not be repaired. It was left as it is.</source>
        <translation>پروندهٔ پیام‌های این رایانه آسیب دیده و تعمیر نشد. دست‌نخورده ماند.</translation>
    </message>
    <message>
        <source>The messages on this computer cannot be read or written.</source>
        <translation>پیام‌های این رایانه خوانده یا نوشته نمی‌شوند.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be read. Enter the access token again.</source>
        <translation>این رایانه دسته‌کلیدی که بتوان خواند ندارد. رمز دسترسی را دوباره وارد کنید.</translation>
    </message>
    <message>
        <source>The keyring is locked and did not take your access token. You are signed in for this session only.</source>
        <translation>دسته‌کلید قفل است و رمز دسترسی شما را نپذیرفت. فقط برای همین نشست وارد شده‌اید.</translation>
    </message>
    <message>
        <source>This computer has no keyring for your access token. You are signed in for this session only.</source>
        <translation>این رایانه دسته‌کلیدی برای رمز دسترسی شما ندارد. فقط برای همین نشست وارد شده‌اید.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Unlock it, or enter the access token.</source>
        <translation>دسته‌کلید این رایانه قفل است. قفلش را باز کنید، یا رمز دسترسی را وارد کنید.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not give your access token: perhaps it is locked. Unlock it and start Duologue again, or enter the access token.</source>
        <translation>دسته‌کلید این رایانه رمز دسترسی شما را نداد: شاید قفل است. قفلش را باز کنید و Duologue را دوباره اجرا کنید، یا رمز دسترسی را وارد کنید.</translation>
    </message>
    <message numerus="yes">
        <source>The file with the messages was damaged. %Ln message(s) could be rescued; the damaged file is kept as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>پروندهٔ پیام‌ها آسیب دیده بود. %Ln پیام نجات یافت؛ پروندهٔ آسیب‌دیده با نام %1 نگه داشته شده است.</numerusform>
        </translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>آن پیام دیگر اینجا نیست.</translation>
    </message>
    <message>
        <source>%1 was unplugged. The system&apos;s default is used instead.</source>
        <translation>ارتباط %1 قطع شد. به‌جای آن از دستگاه پیش‌فرض سیستم استفاده می‌شود.</translation>
    </message>
    <message>
        <source>%1 is used now.</source>
        <translation>اکنون از %1 استفاده می‌شود.</translation>
    </message>
    <message>
        <source>No speaker was found. You cannot hear the other side.</source>
        <translation>بلندگویی پیدا نشد. صدای طرف مقابل را نمی‌شنوید.</translation>
    </message>
    <message>
        <source>No microphone was found. The other side cannot hear you.</source>
        <translation>میکروفونی پیدا نشد. طرف مقابل صدای شما را نمی‌شنود.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>دوربینی پیدا نشد.</translation>
    </message>
    <message>
        <source>%1 is used by another program.</source>
        <translation>برنامهٔ دیگری از %1 استفاده می‌کند.</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>برنامهٔ دیگری از دوربین استفاده می‌کند.</translation>
    </message>
    <message>
        <source>This computer does not allow Duologue to use sound devices.</source>
        <translation>این رایانه به Duologue اجازهٔ استفاده از دستگاه‌های صوتی را نمی‌دهد.</translation>
    </message>
    <message>
        <source>This computer does not allow Duologue to use the camera.</source>
        <translation>این رایانه به Duologue اجازهٔ استفاده از دوربین را نمی‌دهد.</translation>
    </message>
    <message>
        <source>%1 does not work.</source>
        <translation>%1 کار نمی‌کند.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>دوربین</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>میکروفون</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>بلندگو</translation>
    </message>
    <message>
        <source>The other side&apos;s key is not the one it promised. Somebody may be sitting in between.</source>
        <translation>کلید طرف مقابل همانی نیست که وعده داده بود. شاید کسی در میان نشسته باشد.</translation>
    </message>
    <message>
        <source>Calls are not possible: a part of Duologue is missing or damaged. Install it again. Messages work without it.</source>
        <translation>تماس ممکن نیست: بخشی از Duologue نیست یا آسیب دیده است. آن را دوباره نصب کنید. پیام‌ها بدون آن هم کار می‌کنند.</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>مدت اعتبار گواهی به پایان رسیده است</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>گواهی هنوز معتبر نشده است</translation>
    </message>
    <message>
        <source>the certificate is for another server</source>
        <translation>گواهی برای کارساز دیگری است</translation>
    </message>
    <message>
        <source>the certificate is self-signed: nobody else vouches for it</source>
        <translation>گواهی خودامضاست: کس دیگری آن را تأیید نمی‌کند</translation>
    </message>
    <message>
        <source>nobody whom this computer trusts vouches for the certificate</source>
        <translation>هیچ‌کس که این رایانه به او اعتماد دارد گواهی را تأیید نمی‌کند</translation>
    </message>
    <message>
        <source>the certificate has been revoked</source>
        <translation>گواهی باطل شده است</translation>
    </message>
</context>
<context>
    <name>LeavingQuestions</name>
    <message>
        <source>Quit</source>
        <translation>بستن برنامه</translation>
    </message>
    <message>
        <source>A call is on. Quitting ends it.</source>
        <translation>تماسی برقرار است. خروج آن را پایان می‌دهد.</translation>
    </message>
    <message>
        <source>End the call and quit</source>
        <translation>پایان تماس و خروج</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>بستن پنجره</translation>
    </message>
    <message>
        <source>Duologue can stay in the tray, so that messages and calls still reach you. What should closing the window do? You can change it in the settings.</source>
        <translation>‏Duologue می‌تواند در سینی سیستم بماند تا پیام‌ها و تماس‌ها به شما برسند. بستن پنجره چه کند؟ در تنظیمات می‌توانید آن را عوض کنید.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>ماندن در سینی سیستم</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>What stands before the @ is not where this link leads. It leads to:</source>
        <translation>آنچه پیش از @ آمده مقصد این پیوند نیست. مقصد آن:</translation>
    </message>
    <message>
        <source>Some letters of this address look like others. To the network it is:</source>
        <translation>برخی حرف‌های این نشانی مانند حرف‌های دیگرند. برای شبکه چنین است:</translation>
    </message>
    <message>
        <source>Invisible characters turn a part of this link around. It really is:</source>
        <translation>نویسه‌های ناپیدا بخشی از این پیوند را وارونه می‌کنند. در واقع چنین است:</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>این پیوند باز شود؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>User %1</source>
        <translation>کاربر %1</translation>
    </message>
</context>
<context>
    <name>RoomDelegate</name>
    <message>
        <source>Draft:</source>
        <translation>پیش‌نویس:</translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>Account</source>
        <translation>حساب</translation>
    </message>
    <message>
        <source>accounts sign out switch server profile test connection certificate</source>
        <translation>حساب‌ها خروج تعویض نمایهٔ کارساز آزمایش اتصال گواهی</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>پوسته</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>مانند میزکار</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>اندازهٔ متن</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>کوچک</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>بزرگ‌تر</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>بزرگ</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>خیلی بزرگ</translation>
    </message>
    <message>
        <source>Huge</source>
        <translation>بسیار بزرگ</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>پنجره</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>هنگام بستن پنجره</translation>
    </message>
    <message>
        <source>Without a window, messages and calls still reach you. Ctrl+Q always quits.</source>
        <translation>بدون پنجره هم پیام‌ها و تماس‌ها به شما می‌رسند. Ctrl+Q همیشه برنامه را می‌بندد.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>پرسیده شود</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>ماندن در سینی سیستم</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج از برنامه</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>شروع بدون پنجره</translation>
    </message>
    <message>
        <source>Only where there is a tray to find it again.</source>
        <translation>فقط جایی که سینی سیستم برای پیدا کردنش هست.</translation>
    </message>
    <message>
        <source>Language and calendar</source>
        <translation>زبان و تقویم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>تقویم</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>به رسم زبان</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>میلادی</translation>
    </message>
    <message>
        <source>Iranian</source>
        <translation>هجری خورشیدی</translation>
    </message>
    <message>
        <source>Islamic (civil)</source>
        <translation>هجری قمری (مدنی)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>۱۲ ساعته</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>۲۴ ساعته</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>‏Enter پیام را می‌فرستد</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line. Otherwise Enter does, and Ctrl+Enter sends.</source>
        <translation>‏Shift+Enter سطر تازه می‌سازد. وگرنه Enter چنین می‌کند و Ctrl+Enter می‌فرستد.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>اعلان‌ها</translation>
    </message>
    <message>
        <source>Show notifications for new messages</source>
        <translation>نمایش اعلان برای پیام‌های تازه</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>با صدا</translation>
    </message>
    <message>
        <source>The desktop plays it, if it does so at all.</source>
        <translation>اگر میزکار صدایی پخش کند.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>مزاحم نشوید</translation>
    </message>
    <message>
        <source>Silences calls as well</source>
        <translation>تماس‌ها را هم بی‌صدا می‌کند</translation>
    </message>
    <message>
        <source>They are shown in the conversation afterwards.</source>
        <translation>پس از آن در گفتگو نشان داده می‌شوند.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>تماس‌ها</translation>
    </message>
    <message>
        <source>Ring on incoming calls</source>
        <translation>زنگ زدن هنگام تماس ورودی</translation>
    </message>
    <message>
        <source>Otherwise they are only shown.</source>
        <translation>وگرنه فقط نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>حریم خصوصی</translation>
    </message>
    <message>
        <source>Show me as online</source>
        <translation>مرا برخط نشان بده</translation>
    </message>
    <message>
        <source>Otherwise the server is told that you are away.</source>
        <translation>وگرنه به کارساز گفته می‌شود که نیستید.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>اعلان‌ها نشان می‌دهند</translation>
    </message>
    <message>
        <source>What somebody who looks at your screen can read.</source>
        <translation>آنچه کسی که به صفحهٔ شما نگاه می‌کند می‌تواند بخواند.</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>نام و پیام</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>فقط نام</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>Who may call me</source>
        <translation>چه کسی می‌تواند با من تماس بگیرد</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>People I have a chat with</source>
        <translation>کسانی که با آن‌ها گفتگو دارم</translation>
    </message>
    <message>
        <source>Hide my network address from the other side</source>
        <translation>نشانی شبکهٔ من از طرف مقابل پنهان بماند</translation>
    </message>
    <message>
        <source>Calls go through the server&apos;s relay only. Without a relay in the server profile, calls fail.</source>
        <translation>تماس‌ها فقط از رلهٔ کارساز می‌گذرند. بدون رله در نمایهٔ کارساز، تماس برقرار نمی‌شود.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>شبکه</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>پراکسی</translation>
    </message>
    <message>
        <source>Reach servers</source>
        <translation>دسترسی به کارسازها</translation>
    </message>
    <message>
        <source>Applies to chat and pictures. Calls go directly or through the server&apos;s relay.</source>
        <translation>برای گفتگو و تصویرهاست. تماس‌ها مستقیم یا از رلهٔ کارساز می‌گذرند.</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>مستقیم</translation>
    </message>
    <message>
        <source>As the desktop does</source>
        <translation>مانند میزکار</translation>
    </message>
    <message>
        <source>Through an HTTP proxy</source>
        <translation>از راه پراکسی HTTP</translation>
    </message>
    <message>
        <source>Through a SOCKS 5 proxy</source>
        <translation>از راه پراکسی SOCKS 5</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>میزبان پراکسی</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>درگاه پراکسی</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>پیشرفته</translation>
    </message>
    <message>
        <source>reset everything log folder</source>
        <translation>بازنشانی همه گزارش پوشه</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>Write a detailed log</source>
        <translation>گزارش پرجزئیات نوشته شود</translation>
    </message>
    <message>
        <source>Helps to find errors. It has no messages and no secrets in it.</source>
        <translation>به یافتن خطاها کمک می‌کند. پیام و رازی در آن نیست.</translation>
    </message>
    <message>
        <source>start when I log in autostart tray</source>
        <translation>شروع خودکار هنگام ورود سینی سیستم</translation>
    </message>
    <message>
        <source>do not disturb quiet until exceptions who gets through</source>
        <translation>مزاحم نشوید سکوت تا استثناها چه کسی می‌تواند</translation>
    </message>
    <message>
        <source>A second call within three minutes rings</source>
        <translation>تماس دوم در کمتر از سه دقیقه زنگ می‌زند</translation>
    </message>
    <message>
        <source>Whoever calls again so soon may be in need.</source>
        <translation>کسی که به این زودی دوباره تماس می‌گیرد شاید کار ضروری دارد.</translation>
    </message>
    <message>
        <source>Calls of others do not ring and are not shown.</source>
        <translation>تماس‌های دیگران نه زنگ می‌زنند و نه نشان داده می‌شوند.</translation>
    </message>
    <message>
        <source>Calls and devices</source>
        <translation>تماس‌ها و دستگاه‌ها</translation>
    </message>
    <message>
        <source>camera microphone speaker ringer volume device test sound level check</source>
        <translation>دوربین میکروفون بلندگو زنگ حجم دستگاه آزمایش صدا سطح بررسی</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation>امروز</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>دیروز</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>زمان نامعلوم</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>online</source>
        <translation>برخط</translation>
    </message>
    <message>
        <source>last seen unknown</source>
        <translation>آخرین بازدید نامعلوم</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>آخرین بازدید همین حالا</translation>
    </message>
    <message numerus="yes">
        <source>last seen %Ln minute(s) ago</source>
        <translation>
            <numerusform>آخرین بازدید %Ln دقیقه پیش</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>آخرین بازدید امروز ساعت %1</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>آخرین بازدید دیروز ساعت %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>آخرین بازدید %1</translation>
    </message>
</context>
<context>
    <name>duologue::application::Client</name>
    <message>
        <source>The keyring is locked: your access token is still in it.</source>
        <translation>دسته‌کلید قفل است: رمز دسترسی شما هنوز در آن است.</translation>
    </message>
    <message>
        <source>Not everything of this account could be deleted. Is the disk write-protected?</source>
        <translation>همهٔ چیزهای این حساب را نشد پاک کرد. آیا دیسک محافظت‌شده است؟</translation>
    </message>
</context>
<context>
    <name>duologue::ui::AccountSettings</name>
    <message>
        <source>You are not signed in.</source>
        <translation>وارد نشده‌اید.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>آزمایش اتصال</translation>
    </message>
    <message>
        <source>Server profile…</source>
        <translation>نمایهٔ کارساز…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>خروج از حساب…</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is an account, such as &quot;User 42 · chat.example&quot;</extracomment>
        <translation>رفتن به %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>افزودن حساب</translation>
    </message>
</context>
<context>
    <name>duologue::ui::AttachmentHands</name>
    <message>
        <source>One file at a time: this is the first one.</source>
        <translation>هر بار یک پرونده: این نخستین آن‌هاست.</translation>
    </message>
    <message>
        <source>Send a picture or file</source>
        <translation>فرستادن عکس یا پرونده</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>عکس‌ها (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 a size</extracomment>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>این پرونده باز شود؟</translation>
    </message>
    <message>
        <source>It is opened with another program. Files of others can do harm: open it only if you know what it is.</source>
        <translation>با برنامهٔ دیگری باز می‌شود. پرونده‌های دیگران می‌توانند آسیب بزنند: تنها اگر می‌دانید چیست بازش کنید.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>ذخیره با نام…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>ذخیره با نام</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallControls</name>
    <message>
        <source>Mute microphone</source>
        <translation>بستن میکروفون</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>باز کردن میکروفون</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>خاموش کردن دوربین</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>روشن کردن دوربین</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>پایان تماس</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>توقف اشتراک</translation>
    </message>
    <message>
        <source>Share screen or window</source>
        <translation>اشتراک صفحه یا پنجره</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallMenu</name>
    <message>
        <source>Devices…</source>
        <translation>دستگاه‌ها…</translation>
    </message>
    <message>
        <source>Is this call private?</source>
        <translation>آیا این تماس خصوصی است؟</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>آمار</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>تمام‌صفحه</translation>
    </message>
    <message>
        <source>Keep on top, small</source>
        <translation>کوچک، روی همهٔ پنجره‌ها</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallWindow</name>
    <message>
        <source>Call with %1</source>
        <translation>تماس با %1</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>تصویر %1</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>میکروفون %1 بسته است</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>تماس دوباره</translation>
    </message>
    <message>
        <source>Show own picture</source>
        <translation>نمایش تصویر خودم</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is how long it takes, %2 what is shared</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ChatPage</name>
    <message>
        <source>Try now</source>
        <translation>اکنون تلاش کن</translation>
    </message>
    <message>
        <source>In a call with %1 · %2</source>
        <extracomment>%1 is a person, %2 how long or how far</extracomment>
        <translation>در تماس با %1 – %2</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>بستن صدا</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>باز کردن صدا</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>پایان تماس</translation>
    </message>
    <message>
        <source>Mute in the main window</source>
        <translation>بستن صدا در پنجرهٔ اصلی</translation>
    </message>
    <message>
        <source>Unmute in the main window</source>
        <translation>باز کردن صدا در پنجرهٔ اصلی</translation>
    </message>
    <message>
        <source>Hang up in the main window</source>
        <translation>پایان تماس در پنجرهٔ اصلی</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>توقف اشتراک</translation>
    </message>
    <message>
        <source>Stop sharing in the main window</source>
        <translation>توقف اشتراک در پنجرهٔ اصلی</translation>
    </message>
</context>
<context>
    <name>duologue::ui::Composer</name>
    <message>
        <source>Looking for spellings…</source>
        <translation>جستجوی املای درست…</translation>
    </message>
    <message>
        <source>Accept this word</source>
        <translation>این واژه درست است</translation>
    </message>
    <message>
        <source>No spellings found</source>
        <translation>املایی پیدا نشد</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ComposerBar</name>
    <message>
        <source>Message</source>
        <translation>پیام</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>فرستادن</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>ایموجی</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>پیوست کردن</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConnectionPage</name>
    <message>
        <source>Server</source>
        <translation>کارساز</translation>
    </message>
    <message>
        <source>Your user number</source>
        <translation>شمارهٔ کاربری شما</translation>
    </message>
    <message>
        <source>Access token (only if your server asks for one)</source>
        <translation>رمز دسترسی (فقط اگر کارساز شما بخواهد)</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز دسترسی</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>the access token</comment>
        <translation>پنهان</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>the access token</comment>
        <translation>نمایش</translation>
    </message>
    <message>
        <source>Hide access token</source>
        <translation>پنهان کردن رمز دسترسی</translation>
    </message>
    <message>
        <source>Show access token</source>
        <translation>نمایش رمز دسترسی</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>لغو</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>در حال اتصال</translation>
    </message>
    <message>
        <source>Server profile…</source>
        <translation>نمایهٔ کارساز…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>آزمایش اتصال</translation>
    </message>
    <message>
        <source>Show the certificate…</source>
        <translation>نمایش گواهی…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the server profile</comment>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Remove the server profile</source>
        <translation>برداشتن نمایهٔ کارساز</translation>
    </message>
    <message>
        <source>Or go back to</source>
        <translation>یا بازگشت به</translation>
    </message>
    <message>
        <source>With a server profile</source>
        <translation>با نمایهٔ کارساز</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConnectionTestDialog</name>
    <message>
        <source>Test connection</source>
        <translation>آزمایش اتصال</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>گواهی</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>در حال آزمایش…</translation>
    </message>
    <message>
        <source>You chose to trust exactly this certificate.</source>
        <translation>شما خواسته‌اید که دقیقاً به همین گواهی اعتماد شود.</translation>
    </message>
    <message>
        <source>Trust it only if somebody who runs the server told you this fingerprint. Whoever made it can read everything.</source>
        <translation>فقط وقتی به آن اعتماد کنید که گردانندهٔ کارساز این اثر انگشت را به شما گفته باشد. سازندهٔ آن می‌تواند همه چیز را بخواند.</translation>
    </message>
    <message>
        <source>Do not trust it any longer</source>
        <translation>دیگر به آن اعتماد نشود</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>اعتماد به این گواهی</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ContactCard</name>
    <message>
        <source>Tell me when this person is online</source>
        <translation>وقتی این شخص برخط شد خبرم کن</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>مخاطب</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>کپی پیوند</translation>
    </message>
    <message>
        <source>User number %1</source>
        <translation>شمارهٔ کاربر %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationHead</name>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>تماس صوتی</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>تماس تصویری</translation>
    </message>
    <message>
        <source>More</source>
        <translation>بیشتر</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationPane</name>
    <message>
        <source>Message %1</source>
        <extracomment>%1 is a person&apos;s name</extracomment>
        <translation>پیام به %1</translation>
    </message>
    <message>
        <source>Choose a conversation, or press Ctrl+K to find one.</source>
        <translation>گفتگویی را برگزینید، یا برای یافتن Ctrl+K را بزنید.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>سلام کنید</translation>
    </message>
    <message>
        <source>Will be sent when you are connected</source>
        <translation>وقتی متصل شوید فرستاده می‌شود</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>پیام‌ها</translation>
    </message>
</context>
<context>
    <name>duologue::ui::DayDialog</name>
    <message>
        <source>Go to a day</source>
        <translation>رفتن به یک روز</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>برو</translation>
    </message>
</context>
<context>
    <name>duologue::ui::DeviceSettings</name>
    <message>
        <source>Ring volume</source>
        <translation>بلندی زنگ</translation>
    </message>
    <message>
        <source>Try the ring tone</source>
        <translation>امتحان صدای زنگ</translation>
    </message>
    <message>
        <source>Opens camera and microphone, for you alone.</source>
        <translation>دوربین و میکروفون را فقط برای خودتان باز می‌کند.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>تصویر دوربین</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>سطح صدای میکروفون</translation>
    </message>
    <message>
        <source>Say something: the bar follows your voice.</source>
        <translation>چیزی بگویید: نوار صدای شما را دنبال می‌کند.</translation>
    </message>
    <message>
        <source>Play a test sound</source>
        <translation>پخش صدای آزمایشی</translation>
    </message>
    <message>
        <source>End the check</source>
        <translation>پایان بررسی</translation>
    </message>
    <message>
        <source>Check camera and sound</source>
        <translation>بررسی دوربین و صدا</translation>
    </message>
    <message>
        <source>The check is there again when the call is over.</source>
        <translation>پس از پایان تماس دوباره می‌توانید بررسی کنید.</translation>
    </message>
    <message>
        <source>Recording… Press to stop</source>
        <translation>در حال ضبط… برای توقف بزنید</translation>
    </message>
    <message>
        <source>Record 5 seconds and play them back</source>
        <translation>۵ ثانیه ضبط و پخش آن</translation>
    </message>
    <message>
        <source>Playing it back… Press to stop</source>
        <translation>در حال پخش… برای توقف بزنید</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EmojiCompleter</name>
    <message>
        <source>Emoji that go with what was typed</source>
        <translation>ایموجی‌های هم‌خوان با نوشته</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>ایموجی</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>جستجوی ایموجی</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>تازه به‌کاررفته</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>بدون رنگ پوست</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>پوست روشن</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>پوست نسبتاً روشن</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>پوست میانه</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>پوست نسبتاً تیره</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>پوست تیره</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EventEmitter</name>
    <message>
        <source>Emitted.</source>
        <translation>فرستاده شد.</translation>
    </message>
    <message>
        <source>Emit by hand:</source>
        <translation>فرستادن دستی:</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>الگو</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>رویداد</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>بدنه</translation>
    </message>
    <message>
        <source>Emit</source>
        <translation>فرستادن</translation>
    </message>
</context>
<context>
    <name>duologue::ui::FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>یافتن در این گفتگو</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>یافتهٔ قدیمی‌تر</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>یافتهٔ تازه‌تر</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>پایان جستجو</translation>
    </message>
</context>
<context>
    <name>duologue::ui::HistoryMenu</name>
    <message>
        <source>Find in this chat</source>
        <translation>یافتن در این گفتگو</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>رفتن به یک روز…</translation>
    </message>
    <message>
        <source>Go to the first message</source>
        <translation>رفتن به نخستین پیام</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>برون‌برد گفتگو…</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>پاک کردن تاریخچه…</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>برون‌برد گفتگو</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>متن (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحهٔ وب (*.html)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>‏JSON، برای برنامه‌ها (*.json)</translation>
    </message>
    <message>
        <source>Delete history</source>
        <translation>پاک کردن تاریخچه</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>مخاطب</translation>
    </message>
</context>
<context>
    <name>duologue::ui::IncomingCallDialog</name>
    <message>
        <source>Incoming call</source>
        <translation>تماس ورودی</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رد تماس</translation>
    </message>
    <message>
        <source>Answer with sound</source>
        <translation>پاسخ با صدا</translation>
    </message>
    <message>
        <source>Answer with video</source>
        <translation>پاسخ با تصویر</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>بی‌صدا</translation>
    </message>
</context>
<context>
    <name>duologue::ui::InspectorWindow</name>
    <message>
        <source>Event inspector</source>
        <translation>بازرس رویدادها</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>پالایش</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>مکث</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>پاک کردن</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>رونوشت</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>برون‌برد…</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>بسته‌ها</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>آرگومان‌ها</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>The packet as text</source>
        <translation>متن بسته</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>برون‌برد بسته‌ها</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exported. Names and messages are in the file.</source>
        <translation>برون‌برد شد. نام‌ها و پیام‌ها در پرونده‌اند.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>رونوشت شد.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::JumpButton</name>
    <message numerus="yes">
        <source>Jump to newest: %Ln new message(s)</source>
        <translation>
            <numerusform>رفتن به تازه‌ترین: %Ln پیام تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>رفتن به تازه‌ترین</translation>
    </message>
</context>
<context>
    <name>duologue::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>باز کردن پیوند</translation>
    </message>
</context>
<context>
    <name>duologue::ui::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>There are no messages and no secrets in it, but the numbers of people and rooms.</source>
        <translation>پیام و رازی در آن نیست، اما شماره‌های افراد و گفتگوها هست.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>رونوشت از همه</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>باز کردن پوشه</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MainMenu</name>
    <message>
        <source>Add an account</source>
        <translation>افزودن حساب</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>تنظیمات…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>راهنما</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>خروج از حساب…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>بستن برنامه</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>میان‌برهای صفحه‌کلید</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>آزمایش اتصال</translation>
    </message>
    <message>
        <source>Event inspector</source>
        <translation>بازرس رویدادها</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>نمایش گزارش‌ها</translation>
    </message>
    <message>
        <source>About Duologue</source>
        <translation>دربارهٔ Duologue</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MainWindow</name>
    <message>
        <source>Dismiss</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Duologue did not end as it should last time. What was written is safe.</source>
        <translation>‏Duologue بار پیش درست پایان نیافت. هرچه نوشته شده محفوظ است.</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>نمایش گزارش‌ها</translation>
    </message>
    <message>
        <source>Duologue does not understand this link.</source>
        <translation>‏Duologue این پیوند را نمی‌فهمد.</translation>
    </message>
    <message>
        <source>Sign in first, then open the link again.</source>
        <translation>نخست وارد شوید، سپس پیوند را دوباره باز کنید.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MessageMenu</name>
    <message>
        <source>Open link</source>
        <translation>باز کردن پیوند</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>کپی پیوند</translation>
    </message>
    <message>
        <source>Copy what is marked</source>
        <translation>کپی بخش برگزیده</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کپی</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>جزئیات</translation>
    </message>
    <message>
        <source>Delete for me…</source>
        <translation>حذف برای من…</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>حذف برای من</translation>
    </message>
    <message>
        <source>Delete this message from this computer? The other person keeps it.</source>
        <translation>این پیام از این رایانه حذف شود؟ نزد طرف دیگر می‌ماند.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>پیام</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>ذخیره با نام…</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>رویداد</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MiniCallWindow</name>
    <message>
        <source>Call with %1</source>
        <translation>تماس با %1</translation>
    </message>
    <message>
        <source>Small picture of %1</source>
        <translation>تصویر کوچک %1</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>بستن میکروفون</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>باز کردن میکروفون</translation>
    </message>
    <message>
        <source>Back to the call window</source>
        <translation>بازگشت به پنجرهٔ تماس</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>پایان تماس</translation>
    </message>
</context>
<context>
    <name>duologue::ui::NewChatDialog</name>
    <message>
        <source>Start chat</source>
        <translation>آغاز گفتگو</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>گفتگوی تازه</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>شمارهٔ کاربری</translation>
    </message>
    <message>
        <source>User number of the person</source>
        <translation>شمارهٔ کاربری آن شخص</translation>
    </message>
</context>
<context>
    <name>duologue::ui::OfferDialog</name>
    <message>
        <source>Send a picture</source>
        <translation>فرستادن عکس</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>فرستادن پرونده</translation>
    </message>
    <message>
        <source>Picture to be sent</source>
        <translation>عکسی که فرستاده می‌شود</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a file&apos;s name, %2 a size</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>توضیح</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>فرستادن</translation>
    </message>
</context>
<context>
    <name>duologue::ui::OwnPicture</name>
    <message>
        <source>Own picture, move it with the arrow keys</source>
        <translation>تصویر خودم، با کلیدهای جهت جابه‌جا می‌شود</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>تصویر خودم</translation>
    </message>
    <message>
        <source>Hide own picture</source>
        <translation>پنهان کردن تصویر خودم</translation>
    </message>
</context>
<context>
    <name>duologue::ui::PictureDialog</name>
    <message>
        <source>Photo</source>
        <translation>عکس</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>ذخیره با نام…</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>باز کردن با برنامه‌ای دیگر…</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ProfileDialog</name>
    <message>
        <source>Use this profile</source>
        <translation>به‌کار بردن این نمایه</translation>
    </message>
    <message>
        <source>Server profile</source>
        <translation>نمایهٔ کارساز</translation>
    </message>
    <message>
        <source>Says how your server differs from others, as JSON. Whoever runs the server has it. Open the file, or paste its text here.</source>
        <translation>به زبان JSON می‌گوید کارساز شما چه فرقی با دیگران دارد. گردانندهٔ کارساز آن را دارد. پرونده را باز کنید یا متنش را اینجا بچسبانید.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>باز کردن پرونده…</translation>
    </message>
    <message>
        <source>Open a server profile</source>
        <translation>باز کردن نمایهٔ کارساز</translation>
    </message>
    <message>
        <source>Server profiles (*.json)</source>
        <translation>نمایه‌های کارساز (*.json)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>این پرونده خوانا نیست.</translation>
    </message>
    <message>
        <source>This is a good profile.</source>
        <translation>این نمایه درست است.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::QuietExceptions</name>
    <message>
        <source>Who gets through</source>
        <translation>چه کسی همیشه می‌تواند</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>افزودن کسی با نام</translation>
    </message>
    <message>
        <source>Add a person who gets through</source>
        <translation>افزودن کسی که همیشه می‌تواند</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>%1 is a person</extracomment>
        <translation>پیام‌ها</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>پیام‌های %1</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>%1 is a person</extracomment>
        <translation>تماس‌ها</translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>تماس‌های %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>حذف %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::QuietSettings</name>
    <message>
        <source>Do not disturb</source>
        <translation>مزاحم نشوید</translation>
    </message>
    <message>
        <source>Choose how long…</source>
        <translation>چه مدت؟ انتخاب کنید…</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ReplyStrip</name>
    <message>
        <source>Reply to %1</source>
        <extracomment>%1 is a person, or &quot;You&quot;</extracomment>
        <translation>پاسخ به %1</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>پاسخ نده</translation>
    </message>
</context>
<context>
    <name>duologue::ui::RoomListPane</name>
    <message>
        <source>Menu</source>
        <translation>فهرست</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>گفتگوی تازه</translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation>گفتگوی تازه (Ctrl+N)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>جستجو</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>گفتگوها</translation>
    </message>
    <message>
        <source>No chats yet. Start one with the button above.</source>
        <translation>هنوز گفتگویی نیست. با دکمهٔ بالا یکی آغاز کنید.</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <translation>کسی به این نام نیست.</translation>
    </message>
    <message>
        <source>Search people and messages</source>
        <translation>جستجوی افراد و پیام‌ها</translation>
    </message>
</context>
<context>
    <name>duologue::ui::RoomMenu</name>
    <message>
        <source>Unpin</source>
        <translation>برداشتن سنجاق</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>سنجاق کردن</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>صدادار کردن</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>بی‌صدا کردن</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>برای یک ساعت</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>برای هشت ساعت</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>تا فردا</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>تا خودم صدادارش کنم</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>علامت‌گذاری به‌عنوان خوانده</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>علامت‌گذاری به‌عنوان نخوانده</translation>
    </message>
    <message>
        <source>Tell me when online</source>
        <translation>وقتی برخط شد خبرم کن</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>مخاطب</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>برون‌برد گفتگو…</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>پاک کردن تاریخچه…</translation>
    </message>
    <message>
        <source>When nothing is to disturb</source>
        <translation>وقتی مزاحم نشوید روشن است</translation>
    </message>
    <message>
        <source>Messages get through</source>
        <translation>پیام‌ها می‌رسند</translation>
    </message>
    <message>
        <source>Calls ring</source>
        <translation>تماس‌ها زنگ می‌زنند</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SearchResults</name>
    <message>
        <source>Messages</source>
        <translation>پیام‌ها</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>پیام‌های یافته‌شده</translation>
    </message>
    <message>
        <source>No message has these words.</source>
        <translation>هیچ پیامی این واژه‌ها را ندارد.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>بازگشت به پیش‌فرض</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>بازگشت به پیش‌فرض: %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>جستجو در تنظیمات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>صفحه‌ها</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>نمایش گزارش‌ها</translation>
    </message>
    <message>
        <source>Reset all settings…</source>
        <translation>بازنشانی همهٔ تنظیمات…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>بازنشانی همهٔ تنظیمات</translation>
    </message>
    <message>
        <source>All settings go back to their defaults. Accounts and messages stay.</source>
        <translation>همهٔ تنظیمات به پیش‌فرض برمی‌گردند. حساب‌ها و پیام‌ها می‌مانند.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>بازنشانی</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>شروع هنگام ورود به رایانه</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>بازنشانی این صفحه</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SharePicker</name>
    <message>
        <source>Share screen or window</source>
        <translation>اشتراک صفحه یا پنجره</translation>
    </message>
    <message>
        <source>Choose what the other side sees in place of your camera.</source>
        <translation>انتخاب کنید که طرف مقابل به‌جای دوربین شما چه ببیند.</translation>
    </message>
    <message>
        <source>Screens and windows</source>
        <translation>صفحه‌ها و پنجره‌ها</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>اشتراک</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>تمام صفحه</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>صفحهٔ %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>میان‌برهای صفحه‌کلید</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>گفتگوها</translation>
    </message>
    <message>
        <source>Find a chat</source>
        <translation>یافتن گفتگو</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>گفتگوی تازه</translation>
    </message>
    <message>
        <source>The chat above</source>
        <translation>گفتگوی بالایی</translation>
    </message>
    <message>
        <source>The chat below</source>
        <translation>گفتگوی پایینی</translation>
    </message>
    <message>
        <source>What can be done with a chat or message</source>
        <translation>کارهای ممکن با گفتگو یا پیام</translation>
    </message>
    <message>
        <source>Back, or close</source>
        <translation>بازگشت یا بستن</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>گفتگو</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>جستجو در گفتگو</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>پیام به پیام</translation>
    </message>
    <message>
        <source>From link to link in a message</source>
        <translation>از پیوندی به پیوند دیگر در یک پیام</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>باز کردن پیوند</translation>
    </message>
    <message>
        <source>To the beginning, to the newest</source>
        <translation>به آغاز، به تازه‌ترین</translation>
    </message>
    <message>
        <source>Copy what is marked, or the message</source>
        <translation>کپی بخش برگزیده یا پیام</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>نوشتن</translation>
    </message>
    <message>
        <source>Send (can be changed in the settings)</source>
        <translation>فرستادن (در تنظیمات تغییرپذیر است)</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>An emoji by its name</source>
        <translation>ایموجی با نامش</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>واگرد</translation>
    </message>
    <message>
        <source>Ctrl+left Shift, Ctrl+right Shift</source>
        <translation>‏Ctrl+Shift چپ، Ctrl+Shift راست</translation>
    </message>
    <message>
        <source>Write from left to right, from right to left</source>
        <translation>نوشتن از چپ به راست، از راست به چپ</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>تماس‌ها</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>Microphone on or off, in the call window</source>
        <translation>روشن یا خاموش کردن میکروفون، در پنجرهٔ تماس</translation>
    </message>
    <message>
        <source>Camera on or off, in the call window</source>
        <translation>روشن یا خاموش کردن دوربین، در پنجرهٔ تماس</translation>
    </message>
    <message>
        <source>Full screen, in the call window</source>
        <translation>تمام‌صفحه، در پنجرهٔ تماس</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>برنامه</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Ask the server for the newest</source>
        <translation>پرسیدن تازه‌ترین‌ها از کارساز</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>همین صفحه</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SideWindows</name>
    <message>
        <source>About Duologue</source>
        <translation>دربارهٔ Duologue</translation>
    </message>
    <message>
        <source>Duologue %1

Chat and video calls with one person at a time.</source>
        <translation>‏Duologue %1

گفتگو و تماس تصویری دونفره.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>خروج از حساب</translation>
    </message>
    <message>
        <source>Sign out of %1? The access token is deleted from the keyring. Messages stay on this computer for when you come back.</source>
        <extracomment>%1 is an account, such as &quot;User 42 · chat.example&quot;</extracomment>
        <translation>از %1 خارج می‌شوید؟ رمز دسترسی از دسته‌کلید پاک می‌شود. پیام‌ها برای بازگشتتان در این رایانه می‌مانند.</translation>
    </message>
    <message>
        <source>Delete messages, drafts, pictures and the server profile from this computer</source>
        <translation>پیام‌ها، پیش‌نویس‌ها، تصویرها و نمایهٔ کارساز از این رایانه پاک شود</translation>
    </message>
    <message>
        <source>The server keeps no messages: they cannot be brought back.</source>
        <translation>کارساز پیامی نگه نمی‌دارد: دیگر برنمی‌گردند.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SpellingSettings</name>
    <message>
        <source>Spelling</source>
        <translation>غلط‌گیری املایی</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer: the packages hunspell-… have them.</source>
        <translation>روی این رایانه واژه‌نامه‌ای نیست: بسته‌های hunspell-… آن‌ها را دارند.</translation>
    </message>
    <message>
        <source>Spelling is checked in these languages, in several at once.</source>
        <translation>آنچه می‌نویسید به این زبان‌ها بررسی می‌شود، چند زبان با هم.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::StatisticsPlate</name>
    <message>
        <source>kbit/s</source>
        <translation>کیلوبیت بر ثانیه</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>تصویر در ثانیه</translation>
    </message>
    <message>
        <source>Round trip in ms</source>
        <translation>رفت و برگشت به میلی‌ثانیه</translation>
    </message>
</context>
<context>
    <name>duologue::ui::Tray</name>
    <message>
        <source>Open Duologue</source>
        <translation>باز کردن Duologue</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>مزاحم نشوید</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج از برنامه</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln پیام نخوانده</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::ui::VerificationPlate</name>
    <message>
        <source>Pictures that prove the call is private: %1</source>
        <translation>شکل‌هایی که خصوصی بودن تماس را نشان می‌دهند: %1</translation>
    </message>
    <message>
        <source>Is this call private? %1</source>
        <translation>آیا این تماس خصوصی است؟ %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::WaitingPlate</name>
    <message>
        <source>End and answer</source>
        <translation>پایان و پاسخ</translation>
    </message>
    <message>
        <source>End this call and answer</source>
        <translation>پایان این تماس و پاسخ دادن</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>Decline the other call</source>
        <translation>رد کردن تماس دیگر</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::AccountsViewModel</name>
    <message>
        <source>User %1</source>
        <translation>کاربر %1</translation>
    </message>
    <message>
        <source>This profile is for another server. Add an account to use it.</source>
        <translation>این نمایه برای کارساز دیگری است. برای به‌کار بردنش حسابی اضافه کنید.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::AttachmentsViewModel</name>
    <message>
        <source>Pictures and files cannot be sent here: this server&apos;s profile names no message type for them.</source>
        <translation>عکس و پرونده را نمی‌توان اینجا فرستاد: نمایهٔ این کارساز نوع پیامی برای آن‌ها ندارد.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>با نام %1 ذخیره شد.</translation>
    </message>
    <message>
        <source>It could not be saved: the disk is full.</source>
        <translation>ذخیره نشد: دیسک پر است.</translation>
    </message>
    <message>
        <source>It could not be saved there.</source>
        <translation>آنجا ذخیره نشد.</translation>
    </message>
    <message>
        <source>Programs are not opened out of a chat. Save it, if you know what it is.</source>
        <translation>برنامه‌ها از درون گفتگو باز نمی‌شوند. اگر می‌دانید چیست ذخیره‌اش کنید.</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>باز نشد.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::CallViewModel</name>
    <message>
        <source>Video call</source>
        <translation>تماس تصویری</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>تماس صوتی</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>در حال تماس…</translation>
    </message>
    <message>
        <source>Ringing…</source>
        <translation>در حال زنگ خوردن…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>در حال اتصال…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 = &quot;Call ended&quot;, %2 = how long it took</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Reconnecting… %1 s</source>
        <translation>در حال اتصال دوباره… %1 ثانیه</translation>
    </message>
    <message>
        <source>%1 is calling (video)</source>
        <translation>%1 تماس تصویری گرفته است</translation>
    </message>
    <message>
        <source>%1 is calling</source>
        <translation>%1 تماس گرفته است</translation>
    </message>
    <message>
        <source>Your connection is weak</source>
        <translation>اتصال شما ضعیف است</translation>
    </message>
    <message>
        <source>The connection of %1 is weak</source>
        <translation>اتصال %1 ضعیف است</translation>
    </message>
    <message>
        <source>Sent: %1 kbit/s, picture %2, %3 per second</source>
        <translation>ارسال: %1 کیلوبیت بر ثانیه، تصویر %2، %3 در ثانیه</translation>
    </message>
    <message>
        <source>Received: %1 kbit/s, picture %2, %3 per second</source>
        <translation>دریافت: %1 کیلوبیت بر ثانیه، تصویر %2، %3 در ثانیه</translation>
    </message>
    <message>
        <source>Lost on the way there: %1 %, on the way here: %2 %</source>
        <translation>گم‌شده در رفت: %1٪، در برگشت: %2٪</translation>
    </message>
    <message>
        <source>Round trip: %1 ms</source>
        <translation>رفت و برگشت: %1 میلی‌ثانیه</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionTestViewModel</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Engine.IO</source>
        <translation>Engine.IO</translation>
    </message>
    <message>
        <source>Socket.IO</source>
        <translation>Socket.IO</translation>
    </message>
    <message>
        <source>Room list</source>
        <translation>فهرست گفتگوها</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>این نشانی یک کارساز نیست.</translation>
    </message>
    <message>
        <source>The server profile is for another address.</source>
        <translation>نمایهٔ کارساز برای نشانی دیگری است.</translation>
    </message>
    <message>
        <source>This server is reached without encryption.</source>
        <translation>دسترسی به این کارساز رمزگذاری نمی‌شود.</translation>
    </message>
    <message>
        <source>The proxy looks it up.</source>
        <translation>پراکسی آن را پیدا می‌کند.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>همه چیز کار می‌کند.</translation>
    </message>
    <message>
        <source>It stops at %1.</source>
        <translation>در %1 متوقف می‌شود.</translation>
    </message>
    <message>
        <source>The name stands for %1.</source>
        <extracomment>%1 are IP addresses</extracomment>
        <translation>این نام یعنی %1.</translation>
    </message>
    <message>
        <source>The computer answers.</source>
        <translation>رایانه پاسخ می‌دهد.</translation>
    </message>
    <message>
        <source>Encrypted, with the certificate that you trust.</source>
        <translation>رمزگذاری‌شده، با گواهی مورد اعتماد شما.</translation>
    </message>
    <message>
        <source>Encrypted, with a good certificate for %1.</source>
        <translation>رمزگذاری‌شده، با گواهی درست برای %1.</translation>
    </message>
    <message>
        <source>A web server answers (%1).</source>
        <translation>یک کارساز وب پاسخ می‌دهد (%1).</translation>
    </message>
    <message>
        <source>It speaks Engine.IO.</source>
        <translation>به زبان Engine.IO حرف می‌زند.</translation>
    </message>
    <message>
        <source>It lets you in.</source>
        <translation>به شما اجازهٔ ورود می‌دهد.</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln room(s) there.</source>
        <translation>
            <numerusform>شما آنجا %Ln گفتگو دارید.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer within 15 seconds.</source>
        <translation>تا ۱۵ ثانیه پاسخی نیامد.</translation>
    </message>
    <message>
        <source>There is no computer with this name.</source>
        <translation>رایانه‌ای با این نام نیست.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port: %1</source>
        <translation>در این نشانی و درگاه چیزی پاسخ نمی‌دهد: %1</translation>
    </message>
    <message>
        <source>The connection is not safe: %1</source>
        <translation>اتصال امن نیست: %1</translation>
    </message>
    <message>
        <source>What answers there is no web server: %1</source>
        <translation>آنچه آنجا پاسخ می‌دهد کارساز وب نیست: %1</translation>
    </message>
    <message>
        <source>The server refuses (%1).</source>
        <translation>کارساز نمی‌پذیرد (%1).</translation>
    </message>
    <message>
        <source>A web server answers (%1), but there is no Engine.IO at this path.</source>
        <translation>کارساز وب پاسخ می‌دهد (%1)، اما در این مسیر Engine.IO نیست.</translation>
    </message>
    <message>
        <source>The server does not let you in: %1</source>
        <translation>کارساز به شما اجازهٔ ورود نمی‌دهد: %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read: %1</source>
        <translation>پاسخ کارساز خوانا نیست: %1</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>کارساز اتصال را پایان داد.</translation>
    </message>
    <message>
        <source>Not trusted because</source>
        <translation>مورد اعتماد نیست چون</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>صادر شده برای</translation>
    </message>
    <message>
        <source>For</source>
        <translation>برای</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>صادرکننده</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>معتبر از</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>معتبر تا</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>اثر انگشت SHA-256</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionViewModel</name>
    <message>
        <source>Enter the address of your server.</source>
        <translation>نشانی کارساز خود را وارد کنید.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>این نشانی کارساز نیست.</translation>
    </message>
    <message>
        <source>Enter your user number.</source>
        <translation>شمارهٔ کاربری خود را وارد کنید.</translation>
    </message>
    <message>
        <source>A user number has digits only, for example 42.</source>
        <translation>شمارهٔ کاربری فقط رقم دارد، برای نمونه ۴۲.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>در حال اتصال…</translation>
    </message>
    <message numerus="yes">
        <source>Not connected. Trying again in %Ln second(s).</source>
        <translation>
            <numerusform>وصل نیست. تلاش دوباره تا %Ln ثانیهٔ دیگر.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sent something that Duologue cannot read. It was left out.</source>
        <translation>کارساز چیزی فرستاد که Duologue نمی‌تواند بخواند. کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The server profile has a mistake: %1</source>
        <extracomment>%1 says in English which member is wrong and why</extracomment>
        <translation>نمایهٔ کارساز اشتباهی دارد: %1</translation>
    </message>
    <message>
        <source>The server profile is for %1. Use that address, or remove the profile.</source>
        <translation>نمایهٔ کارساز برای %1 است. آن نشانی را به‌کار ببرید یا نمایه را بردارید.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln message(s) waiting.</source>
        <extracomment>%1 is how the line is</extracomment>
        <translation>
            <numerusform>%1 %Ln پیام در انتظار است.</numerusform>
        </translation>
    </message>
    <message>
        <source>No server profile could be fetched from %1.</source>
        <translation>نشد نمایهٔ کارسازی از %1 گرفت.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationModel</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln پیام تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>Video call · %1</source>
        <extracomment>%1 is how it ended: &quot;You ended it after 3:12&quot;, &quot;Sara declined&quot;, &quot;Connection lost after 0:40&quot;</extracomment>
        <translation>تماس تصویری – %1</translation>
    </message>
    <message>
        <source>Voice call · %1</source>
        <translation>تماس صوتی – %1</translation>
    </message>
    <message>
        <source>Missed video call</source>
        <translation>تماس تصویری ازدست‌رفته</translation>
    </message>
    <message>
        <source>Missed voice call</source>
        <translation>تماس صوتی ازدست‌رفته</translation>
    </message>
    <message>
        <source>You</source>
        <translation>شما</translation>
    </message>
    <message>
        <source>Messages may be missing here. %1, %2: %3</source>
        <translation>شاید پیام‌هایی اینجا جا افتاده باشد. %1، %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>author, time, text</extracomment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>در انتظار</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>فرستاده</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>رسیده</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>author, time, text, how far it has come</extracomment>
        <translation>%1، %2، %3، %4</translation>
    </message>
    <message>
        <source>received</source>
        <translation>دریافت‌شده</translation>
    </message>
    <message>
        <source>in reply to %1: %2. %3</source>
        <extracomment>%1 is a person, %2 what they had said, %3 the answer</extracomment>
        <translation>در پاسخ به %1: %2. %3</translation>
    </message>
    <message>
        <source>You ended it after %1</source>
        <translation>شما پس از %1 پایان دادید</translation>
    </message>
    <message>
        <source>%1 ended it after %2</source>
        <translation>%1 پس از %2 پایان داد</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 رد کرد</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>شما رد کردید</translation>
    </message>
    <message>
        <source>You cancelled it</source>
        <translation>شما لغو کردید</translation>
    </message>
    <message>
        <source>Connection lost after %1</source>
        <translation>اتصال پس از %1 قطع شد</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>تماس متقابل</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>تماس دوباره</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationViewModel</name>
    <message>
        <source>From</source>
        <translation>از</translation>
    </message>
    <message>
        <source>You</source>
        <translation>شما</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>State</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>درازا</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 نویسه</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>گونه</translation>
    </message>
    <message>
        <source>Number on the server</source>
        <translation>شماره نزد کارساز</translation>
    </message>
    <message>
        <source>Number on this computer</source>
        <translation>شماره در این رایانه</translation>
    </message>
    <message>
        <source>That message is not on this computer.</source>
        <translation>این پیام روی این رایانه نیست.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>اندازه</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::DevicesViewModel</name>
    <message>
        <source>Like the speaker</source>
        <translation>مانند بلندگو</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>پیش‌فرض سیستم</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 = &quot;System default&quot;, %2 = the name of a device</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1 (متصل نیست)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>دوربین</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>میکروفون</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>بلندگو</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>زنگ روی</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::FindViewModel</name>
    <message>
        <source>Nothing found</source>
        <translation>چیزی یافت نشد</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>which hit is shown, of how many</extracomment>
        <translation>%L1 از %L2</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::HistoryViewModel</name>
    <message>
        <source>Chat with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>گفتگو با %1</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>من</translation>
    </message>
    <message>
        <source>[Messages may be missing here. The last one was:]</source>
        <translation>[شاید پیام‌هایی در اینجا نباشد. آخرین پیام این بود:]</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were written to the file.</source>
        <translation>
            <numerusform>%Ln پیام در پرونده نوشته شد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat could not be exported: the disk is full.</source>
        <translation>گفتگو برون‌برده نشد: دیسک پر است.</translation>
    </message>
    <message>
        <source>The chat could not be exported: the file cannot be written.</source>
        <translation>گفتگو برون‌برده نشد: پرونده را نمی‌توان نوشت.</translation>
    </message>
    <message>
        <source>Delete everything that was said with %1 from this computer? The server keeps no history: it cannot be brought back. Messages that wait to be sent there are not sent. The other side keeps what it has.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>همهٔ آنچه با %1 گفته شده از این رایانه پاک شود؟ سرور تاریخچه‌ای نگه نمی‌دارد و بازگرداندنی نیست. پیام‌هایی که در انتظار فرستادن‌اند فرستاده نمی‌شوند. طرف دیگر آنچه دارد را نگه می‌دارد.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::InspectorModel</name>
    <message>
        <source>in</source>
        <comment>direction of a packet</comment>
        <translation>ورودی</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction of a packet</comment>
        <translation>خروجی</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>what became of a packet</comment>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>زمان</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>جهت</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>رویداد</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>بایت</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>توضیح</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::InspectorViewModel</name>
    <message>
        <source>The body is no JSON: %1</source>
        <translation>بدنه JSON نیست: %1</translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation>بدنه باید یک شیء JSON باشد.</translation>
    </message>
    <message>
        <source>It could not be sent. Are you connected?</source>
        <translation>فرستاده نشد. آیا متصل هستید؟</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>پرونده را نمی‌توان نوشت.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::NotificationsViewModel</name>
    <message>
        <source>Missed video call</source>
        <translation>تماس تصویری بی‌پاسخ</translation>
    </message>
    <message>
        <source>Missed voice call</source>
        <translation>تماس صوتی بی‌پاسخ</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>خوانده شد</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>%1 is a person, %2 how many messages of theirs are new</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>%Ln پیام تازه</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were away: %1 in %2.</source>
        <extracomment>Two whole sentences: %1 says how many messages, %2 in how many chats</extracomment>
        <translation>وقتی نبودید: %1 در %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>%Ln گفتگو</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>پاسخ دادن</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>Somebody you wait for is online.</source>
        <translation>کسی که منتظرش هستید برخط است.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::RoomListModel</name>
    <message>
        <source>You: %1</source>
        <extracomment>%1 is a message of one&apos;s own</extracomment>
        <translation>شما: %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>سنجاق‌شده</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>بی‌صدا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln نخوانده</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>پیش‌نویس: %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a list that is read aloud</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 is online.</source>
        <translation>%1 برخط است.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ScreenSharing</name>
    <message>
        <source>You are sharing a window</source>
        <translation>یک پنجره را به اشتراک گذاشته‌اید</translation>
    </message>
    <message>
        <source>You are sharing the window %1</source>
        <translation>پنجرهٔ %1 را به اشتراک گذاشته‌اید</translation>
    </message>
    <message>
        <source>You are sharing your screen</source>
        <translation>صفحهٔ خود را به اشتراک گذاشته‌اید</translation>
    </message>
    <message>
        <source>What you shared is closed: the other side does not see it any more.</source>
        <translation>آنچه به اشتراک گذاشته بودید بسته شد: طرف مقابل دیگر آن را نمی‌بیند.</translation>
    </message>
    <message>
        <source>The desktop could not share anything.</source>
        <translation>میزکار نتوانست چیزی را به اشتراک بگذارد.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::SearchModel</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>whose chat, when, what was said</extracomment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>شما: %1</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::SettingsViewModel</name>
    <message>
        <source>Off</source>
        <comment>do not disturb</comment>
        <translation>خاموش</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>یک ساعت</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>۸ ساعت</translation>
    </message>
    <message>
        <source>Until 8 in the morning</source>
        <translation>تا ۸ صبح</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <translation>تا وقتی خاموشش کنم</translation>
    </message>
    <message>
        <source>Messages and calls reach you.</source>
        <translation>پیام‌ها و تماس‌ها به شما می‌رسند.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until you turn this off.</source>
        <translation>تا خاموشش نکنید چیزی مزاحم شما نمی‌شود.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until %1.</source>
        <translation>تا %1 چیزی مزاحم شما نمی‌شود.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::VerificationText</name>
    <message>
        <source>dog</source>
        <translation>سگ</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>گربه</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>شیر</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>اسب</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>پروانه</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>فیل</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>خرگوش</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>پاندا</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>خروس</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>پنگوئن</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>لاک‌پشت</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>ماهی</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>هشت‌پا</translation>
    </message>
    <message>
        <source>bee</source>
        <translation>زنبور</translation>
    </message>
    <message>
        <source>owl</source>
        <translation>جغد</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>گوسفند</translation>
    </message>
    <message>
        <source>tulip</source>
        <translation>گل لاله</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>درخت</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>کاکتوس</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>قارچ</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>کره زمین</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>ماه</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>ابر</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>آتش</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>موز</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>سیب</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>توت‌فرنگی</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>ذرت</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>پیتزا</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>کیک</translation>
    </message>
    <message>
        <source>grapes</source>
        <translation>انگور</translation>
    </message>
    <message>
        <source>lemon</source>
        <translation>لیمو</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>قلب</translation>
    </message>
    <message>
        <source>star</source>
        <translation>ستاره</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>ربات</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>کلاه</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>عینک</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>آچار</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>چتر</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>ساعت شنی</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>ساعت</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>هدیه</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>لامپ</translation>
    </message>
    <message>
        <source>book</source>
        <translation>کتاب</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>مداد</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>گیره کاغذ</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>قیچی</translation>
    </message>
    <message>
        <source>key</source>
        <translation>کلید</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>چکش</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>تلفن</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>پرچم</translation>
    </message>
    <message>
        <source>train</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>دوچرخه</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>هواپیما</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>موشک</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>جام</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>توپ</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>گیتار</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>شیپور</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>زنگ</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>لنگر</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>هدفون</translation>
    </message>
    <message>
        <source>ice</source>
        <translation>یخ</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>صندلی</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the words of a list</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Ask %1 which four pictures they see. If they are the same as yours – %2 – nobody can listen in on this call.</source>
        <translation>از %1 بپرسید کدام چهار شکل را می‌بیند. اگر همان شکل‌های شما باشند – %2 – هیچ‌کس نمی‌تواند این تماس را شنود کند.</translation>
    </message>
</context>
</TS>
