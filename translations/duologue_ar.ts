<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AttachmentText</name>
    <message>
        <source>A picture that cannot be read</source>
        <translation>صورة لا يمكن قراءتها</translation>
    </message>
    <message>
        <source>A file that cannot be read</source>
        <translation>ملف لا يمكن قراءته</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>File %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>ملف %1</translation>
    </message>
    <message>
        <source>That file cannot be read.</source>
        <translation>لا يمكن قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>This server takes no files of that kind.</source>
        <translation>هذا الخادم لا يقبل ملفات من هذا النوع.</translation>
    </message>
    <message>
        <source>That file is too large: this server takes at most %1.</source>
        <extracomment>%1 is a size, such as 740 kB</extracomment>
        <translation>هذا الملف كبير جدًا: يقبل هذا الخادم %1 على الأكثر.</translation>
    </message>
    <message>
        <source>That picture is damaged or too large to be looked at.</source>
        <translation>هذه الصورة تالفة أو أكبر من أن تُعرض.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 كيلوبايت</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 ميغابايت</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غيغابايت</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Messages may be missing here: the server keeps no history. The last one was:</source>
        <translation>قد تكون هنا رسائل ناقصة: الخادوم لا يحفظ السجل. آخر رسالة كانت:</translation>
    </message>
</context>
<context>
    <name>DeepLink</name>
    <message>
        <source>A link asks to open the chat with user %1.</source>
        <translation>رابط يطلب فتح المحادثة مع المستخدم %1.</translation>
    </message>
    <message>
        <source>A link asks to call user %1 with video.</source>
        <translation>رابط يطلب الاتصال بالمستخدم %1 بالفيديو.</translation>
    </message>
    <message>
        <source>A link asks to call user %1.</source>
        <translation>رابط يطلب الاتصال بالمستخدم %1.</translation>
    </message>
    <message>
        <source>A link asks to fetch a server profile from %1. You can read it before it is used.</source>
        <extracomment>%1 is the host of a web server</extracomment>
        <translation>رابط يطلب جلب ملف تعريف خادوم من %1. يمكنك قراءته قبل استعماله.</translation>
    </message>
    <message>
        <source>Open the chat</source>
        <translation>فتح المحادثة</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>جلب</translation>
    </message>
</context>
<context>
    <name>EmojiTable</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>الوجوه والمشاعر</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>الناس والجسم</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>الحيوانات والطبيعة</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>الطعام والشراب</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>السفر والأماكن</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>الأنشطة</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>الأشياء</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>الأعلام</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No server answers at %1.</source>
        <translation>لا خادوم يجيب على %1.</translation>
    </message>
    <message>
        <source>%1 is not a Socket.IO server.</source>
        <translation>ليس %1 خادوم Socket.IO.</translation>
    </message>
    <message>
        <source>%1 does not answer in time.</source>
        <translation>لا يجيب %1 في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>لا يمكن الوثوق بشهادة %1.</translation>
    </message>
    <message>
        <source>The server refused the access token.</source>
        <translation>رفض الخادوم رمز الوصول.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>فشل الاتصال بـ %1.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked. Unlock it, or enter the access token.</source>
        <translation>حلقة مفاتيح هذا الحاسوب مقفلة. افتحها أو أدخل رمز الوصول.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not give your access token: perhaps it is locked. Unlock it and start Duologue again, or enter the access token.</source>
        <translation>لم تعطِ حلقة مفاتيح هذا الحاسوب رمز وصولك: ربما هي مقفلة. افتحها وشغّل Duologue مجددًا، أو أدخل رمز الوصول.</translation>
    </message>
    <message>
        <source>This computer has no keyring that can be read. Enter the access token again.</source>
        <translation>لا حلقة مفاتيح مقروءة على هذا الحاسوب. أدخل رمز الوصول مجددًا.</translation>
    </message>
    <message>
        <source>The keyring is locked and did not take your access token. You are signed in for this session only.</source>
        <translation>حلقة المفاتيح مقفلة ولم تأخذ رمز الوصول. دخولك لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>This computer has no keyring for your access token. You are signed in for this session only.</source>
        <translation>لا حلقة مفاتيح على هذا الحاسوب لرمز وصولك. دخولك لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>A user number has digits only, for example 42.</source>
        <translation>رقم المستخدم أرقام فقط، مثل 42.</translation>
    </message>
    <message>
        <source>There is nobody with that number.</source>
        <translation>لا أحد بهذا الرقم.</translation>
    </message>
    <message>
        <source>You are not connected. Try again when you are.</source>
        <translation>لست متصلًا. حاول مجددًا حين تتصل.</translation>
    </message>
    <message>
        <source>The server did not answer. Try again.</source>
        <translation>لم يجب الخادوم. حاول مجددًا.</translation>
    </message>
    <message>
        <source>That is your own number.</source>
        <translation>هذا رقمك أنت.</translation>
    </message>
    <message>
        <source>The chat could not be opened.</source>
        <translation>تعذر فتح المحادثة.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>لم تُسلَّم</translation>
    </message>
    <message>
        <source>The server refused it: %1</source>
        <translation>رفضها الخادوم: %1</translation>
    </message>
    <message>
        <source>The messages on this computer were written by a newer version of Duologue. Update it to read them.</source>
        <translation>كُتبت الرسائل على هذا الحاسوب بإصدار أحدث من Duologue. حدّثه لقراءتها.</translation>
    </message>
    <message>
        <source>The disk is full: messages cannot be kept. Make some room and they will be.</source>
        <translation>القرص ممتلئ: لا يمكن حفظ الرسائل. أفسح مكانًا وستُحفظ.</translation>
    </message>
    <message>
        <source>The messages on this computer are write-protected. Nothing new can be kept.</source>
        <translation>الرسائل على هذا الحاسوب محمية من الكتابة. لا يمكن حفظ جديد.</translation>
    </message>
    <message>
        <source>This account is open in another Duologue on this computer. Close that one first.</source>
        <translation>هذا الحساب مفتوح في Duologue آخر على هذا الحاسوب. أغلق ذاك أولًا.</translation>
    </message>
    <message>
        <source>The file with the messages on this computer is damaged and could not be repaired. It was left as it is.</source>
        <translation>ملف الرسائل على هذا الحاسوب تالف وتعذر إصلاحه. تُرك كما هو.</translation>
    </message>
    <message>
        <source>The messages on this computer cannot be read or written.</source>
        <translation>لا يمكن قراءة الرسائل على هذا الحاسوب ولا كتابتها.</translation>
    </message>
    <message numerus="yes">
        <source>The file with the messages was damaged. %Ln message(s) could be rescued; the damaged file is kept as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>كان ملف الرسائل تالفًا. لم يمكن إنقاذ أي رسالة؛ الملف التالف محفوظ باسم %1.</numerusform>
            <numerusform>كان ملف الرسائل تالفًا. أُنقذت رسالة واحدة؛ الملف التالف محفوظ باسم %1.</numerusform>
            <numerusform>كان ملف الرسائل تالفًا. أُنقذت رسالتان؛ الملف التالف محفوظ باسم %1.</numerusform>
            <numerusform>كان ملف الرسائل تالفًا. أُنقذت %Ln رسائل؛ الملف التالف محفوظ باسم %1.</numerusform>
            <numerusform>كان ملف الرسائل تالفًا. أُنقذت %Ln رسالة؛ الملف التالف محفوظ باسم %1.</numerusform>
            <numerusform>كان ملف الرسائل تالفًا. أُنقذت %Ln رسالة؛ الملف التالف محفوظ باسم %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are not connected. Call again when you are.</source>
        <translation>لست متصلًا. اتصل مجددًا حين تتصل.</translation>
    </message>
    <message>
        <source>You are in a call already.</source>
        <translation>أنت في مكالمة بالفعل.</translation>
    </message>
    <message>
        <source>You cannot call yourself.</source>
        <translation>لا يمكنك الاتصال بنفسك.</translation>
    </message>
    <message>
        <source>The call could not be placed.</source>
        <translation>تعذر إجراء المكالمة.</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>انتهت المكالمة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>%1 is on another call</source>
        <translation>%1 في مكالمة أخرى</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>Call cancelled</source>
        <translation>أُلغيت المكالمة</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>مكالمة فائتة</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>أُجيب عليها من جهاز آخر</translation>
    </message>
    <message>
        <source>Declined on another device</source>
        <translation>رُفضت من جهاز آخر</translation>
    </message>
    <message>
        <source>%1 is not online</source>
        <translation>%1 غير متصل</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Picture and sound could not be set up</source>
        <translation>تعذر إعداد الصورة والصوت</translation>
    </message>
    <message>
        <source>That message is not here any more.</source>
        <translation>لم تعد هذه الرسالة هنا.</translation>
    </message>
    <message>
        <source>%1 was unplugged. The system&apos;s default is used instead.</source>
        <translation>فُصل %1. يُستخدم الجهاز الافتراضي للنظام بدلاً منه.</translation>
    </message>
    <message>
        <source>%1 is used now.</source>
        <translation>يُستخدم %1 الآن.</translation>
    </message>
    <message>
        <source>No speaker was found. You cannot hear the other side.</source>
        <translation>لم يُعثر على مكبر صوت. لا يمكنك سماع الطرف الآخر.</translation>
    </message>
    <message>
        <source>No microphone was found. The other side cannot hear you.</source>
        <translation>لم يُعثر على ميكروفون. لا يمكن للطرف الآخر سماعك.</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>لم يُعثر على كاميرا.</translation>
    </message>
    <message>
        <source>%1 is used by another program.</source>
        <translation>يستخدم برنامج آخر %1.</translation>
    </message>
    <message>
        <source>The camera is used by another program.</source>
        <translation>يستخدم برنامج آخر الكاميرا.</translation>
    </message>
    <message>
        <source>This computer does not allow Duologue to use sound devices.</source>
        <translation>لا يسمح هذا الحاسوب لبرنامج Duologue باستخدام أجهزة الصوت.</translation>
    </message>
    <message>
        <source>This computer does not allow Duologue to use the camera.</source>
        <translation>لا يسمح هذا الحاسوب لبرنامج Duologue باستخدام الكاميرا.</translation>
    </message>
    <message>
        <source>%1 does not work.</source>
        <translation>%1 لا يعمل.</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>The speaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>The other side&apos;s key is not the one it promised. Somebody may be sitting in between.</source>
        <translation>مفتاح الطرف الآخر ليس المفتاح الذي وعد به. قد يكون هناك من يجلس في الوسط.</translation>
    </message>
    <message>
        <source>Calls are not possible: a part of Duologue is missing or damaged. Install it again. Messages work without it.</source>
        <translation>المكالمات غير ممكنة: جزء من Duologue مفقود أو تالف. أعد تثبيته. الرسائل تعمل من دونه.</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>انتهت صلاحية الشهادة</translation>
    </message>
    <message>
        <source>the certificate is not valid yet</source>
        <translation>لم تصبح الشهادة صالحة بعد</translation>
    </message>
    <message>
        <source>the certificate is for another server</source>
        <translation>الشهادة تخص خادمًا آخر</translation>
    </message>
    <message>
        <source>the certificate is self-signed: nobody else vouches for it</source>
        <translation>الشهادة موقعة ذاتيًا: لا أحد سواها يضمنها</translation>
    </message>
    <message>
        <source>nobody whom this computer trusts vouches for the certificate</source>
        <translation>لا أحد ممن يثق بهم هذا الحاسوب يضمن الشهادة</translation>
    </message>
    <message>
        <source>the certificate has been revoked</source>
        <translation>أُلغيت الشهادة</translation>
    </message>
</context>
<context>
    <name>LeavingQuestions</name>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>A call is on. Quitting ends it.</source>
        <translation>هناك مكالمة جارية. الخروج ينهيها.</translation>
    </message>
    <message>
        <source>End the call and quit</source>
        <translation>إنهاء المكالمة والخروج</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Duologue can stay in the tray, so that messages and calls still reach you. What should closing the window do? You can change it in the settings.</source>
        <translation>يمكن لـ Duologue البقاء في شريط النظام لتصلك الرسائل والمكالمات. ماذا يفعل إغلاق النافذة؟ يمكنك تغييره في الإعدادات.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>البقاء في شريط النظام</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>What stands before the @ is not where this link leads. It leads to:</source>
        <translation>ما قبل @ ليس وجهة هذا الرابط. وجهته:</translation>
    </message>
    <message>
        <source>Some letters of this address look like others. To the network it is:</source>
        <translation>بعض حروف هذا العنوان تشبه غيرها. وهو للشبكة:</translation>
    </message>
    <message>
        <source>Invisible characters turn a part of this link around. It really is:</source>
        <translation>محارف خفية تقلب جزءًا من هذا الرابط. وهو في الحقيقة:</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>أتريد فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>User %1</source>
        <translation>المستخدم %1</translation>
    </message>
</context>
<context>
    <name>RoomDelegate</name>
    <message>
        <source>Draft:</source>
        <translation>مسودة:</translation>
    </message>
</context>
<context>
    <name>SettingsCatalogue</name>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>accounts sign out switch server profile test connection certificate</source>
        <translation>حسابات خروج تبديل خادوم ملف تعريف اختبار اتصال شهادة</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>start when I log in autostart tray</source>
        <translation>البدء عند الدخول تشغيل تلقائي شريط النظام</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>كبير جدًا</translation>
    </message>
    <message>
        <source>Huge</source>
        <translation>ضخم</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Without a window, messages and calls still reach you. Ctrl+Q always quits.</source>
        <translation>تصلك الرسائل والمكالمات دون نافذة أيضًا. Ctrl+Q ينهي دائمًا.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>البقاء في شريط النظام</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Start without a window</source>
        <translation>البدء دون نافذة</translation>
    </message>
    <message>
        <source>Only where there is a tray to find it again.</source>
        <translation>فقط حيث يوجد شريط نظام للعثور عليه.</translation>
    </message>
    <message>
        <source>Language and calendar</source>
        <translation>اللغة والتقويم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>As usual in the language</source>
        <translation>كالمعتاد في اللغة</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>الميلادي</translation>
    </message>
    <message>
        <source>Iranian</source>
        <translation>الإيراني</translation>
    </message>
    <message>
        <source>Islamic (civil)</source>
        <translation>الهجري (المدني)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>١٢ ساعة</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>٢٤ ساعة</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Enter sends the message</source>
        <translation>‏Enter يرسل الرسالة</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line. Otherwise Enter does, and Ctrl+Enter sends.</source>
        <translation>‏Shift+Enter يبدأ سطرًا جديدًا. وإلا فذلك لـ Enter، ويرسل Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Show notifications for new messages</source>
        <translation>إظهار إشعارات للرسائل الجديدة</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>مع صوت</translation>
    </message>
    <message>
        <source>The desktop plays it, if it does so at all.</source>
        <translation>يشغّله سطح المكتب، إن فعل.</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Silences calls as well</source>
        <translation>يُسكت المكالمات أيضًا</translation>
    </message>
    <message>
        <source>They are shown in the conversation afterwards.</source>
        <translation>تظهر في المحادثة بعد ذلك.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Ring on incoming calls</source>
        <translation>الرنين عند المكالمات الواردة</translation>
    </message>
    <message>
        <source>Otherwise they are only shown.</source>
        <translation>وإلا فتظهر فقط.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Show me as online</source>
        <translation>إظهاري متصلًا</translation>
    </message>
    <message>
        <source>Otherwise the server is told that you are away.</source>
        <translation>وإلا فيُخبر الخادوم أنك غائب.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>تُظهر الإشعارات</translation>
    </message>
    <message>
        <source>What somebody who looks at your screen can read.</source>
        <translation>ما يقرؤه من ينظر إلى شاشتك.</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>الاسم والرسالة</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>الاسم فقط</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>لا هذا ولا ذاك</translation>
    </message>
    <message>
        <source>Who may call me</source>
        <translation>من يمكنه الاتصال بي</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>People I have a chat with</source>
        <translation>من لي معهم محادثة</translation>
    </message>
    <message>
        <source>Hide my network address from the other side</source>
        <translation>إخفاء عنوان شبكتي عن الطرف الآخر</translation>
    </message>
    <message>
        <source>Calls go through the server&apos;s relay only. Without a relay in the server profile, calls fail.</source>
        <translation>تمر المكالمات عبر مُرحِّل الخادوم فقط. دون مُرحِّل في ملف تعريف الخادوم تفشل المكالمات.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>Reach servers</source>
        <translation>الوصول إلى الخواديم</translation>
    </message>
    <message>
        <source>Applies to chat and pictures. Calls go directly or through the server&apos;s relay.</source>
        <translation>يخص المحادثة والصور. تمر المكالمات مباشرة أو عبر مُرحِّل الخادوم.</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>مباشرة</translation>
    </message>
    <message>
        <source>As the desktop does</source>
        <translation>كما يفعل سطح المكتب</translation>
    </message>
    <message>
        <source>Through an HTTP proxy</source>
        <translation>عبر وكيل HTTP</translation>
    </message>
    <message>
        <source>Through a SOCKS 5 proxy</source>
        <translation>عبر وكيل SOCKS 5</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>مضيف الوكيل</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>منفذ الوكيل</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>متقدم</translation>
    </message>
    <message>
        <source>reset everything log folder</source>
        <translation>تصفير كل شيء سجل مجلد</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Write a detailed log</source>
        <translation>كتابة سجل مفصل</translation>
    </message>
    <message>
        <source>Helps to find errors. It has no messages and no secrets in it.</source>
        <translation>يساعد في إيجاد الأخطاء. لا رسائل فيه ولا أسرار.</translation>
    </message>
    <message>
        <source>do not disturb quiet until exceptions who gets through</source>
        <translation>عدم الإزعاج هدوء حتى استثناءات من يصل</translation>
    </message>
    <message>
        <source>A second call within three minutes rings</source>
        <translation>ترنّ المكالمة الثانية خلال ثلاث دقائق</translation>
    </message>
    <message>
        <source>Whoever calls again so soon may be in need.</source>
        <translation>من يعاود الاتصال بهذه السرعة قد يكون محتاجًا.</translation>
    </message>
    <message>
        <source>Calls of others do not ring and are not shown.</source>
        <translation>مكالمات الآخرين لا ترنّ ولا تظهر.</translation>
    </message>
    <message>
        <source>Calls and devices</source>
        <translation>المكالمات والأجهزة</translation>
    </message>
    <message>
        <source>camera microphone speaker ringer volume device test sound level check</source>
        <translation>كاميرا ميكروفون مكبر صوت رنين مستوى جهاز اختبار صوت فحص</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>الوقت مجهول</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>last seen unknown</source>
        <translation>آخر ظهور غير معروف</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>آخر ظهور الآن</translation>
    </message>
    <message numerus="yes">
        <source>last seen %Ln minute(s) ago</source>
        <translation>
            <numerusform>آخر ظهور الآن</numerusform>
            <numerusform>آخر ظهور قبل دقيقة</numerusform>
            <numerusform>آخر ظهور قبل دقيقتين</numerusform>
            <numerusform>آخر ظهور قبل %Ln دقائق</numerusform>
            <numerusform>آخر ظهور قبل %Ln دقيقة</numerusform>
            <numerusform>آخر ظهور قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>آخر ظهور اليوم في %1</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>آخر ظهور أمس في %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>آخر ظهور %1</translation>
    </message>
</context>
<context>
    <name>duologue::application::Client</name>
    <message>
        <source>The keyring is locked: your access token is still in it.</source>
        <translation>حلقة المفاتيح مقفلة: رمز وصولك ما زال فيها.</translation>
    </message>
    <message>
        <source>Not everything of this account could be deleted. Is the disk write-protected?</source>
        <translation>تعذر حذف كل ما في هذا الحساب. هل القرص محمي من الكتابة؟</translation>
    </message>
</context>
<context>
    <name>duologue::ui::AccountSettings</name>
    <message>
        <source>You are not signed in.</source>
        <translation>لم تسجل الدخول.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Server profile…</source>
        <translation>ملف تعريف الخادوم…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is an account, such as &quot;User 42 · chat.example&quot;</extracomment>
        <translation>التبديل إلى %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
</context>
<context>
    <name>duologue::ui::AttachmentHands</name>
    <message>
        <source>One file at a time: this is the first one.</source>
        <translation>ملف واحد في كل مرة: هذا هو الأول.</translation>
    </message>
    <message>
        <source>Send a picture or file</source>
        <translation>إرسال صورة أو ملف</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>الصور (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 is a file&apos;s name, %2 a size</extracomment>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>Open this file?</source>
        <translation>أتريد فتح هذا الملف؟</translation>
    </message>
    <message>
        <source>It is opened with another program. Files of others can do harm: open it only if you know what it is.</source>
        <translation>سيُفتح ببرنامج آخر. قد تُلحق ملفات الآخرين ضررًا: لا تفتحه إلا إذا كنت تعرف ما هو.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallControls</name>
    <message>
        <source>Mute microphone</source>
        <translation>كتم الميكروفون</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>إلغاء كتم الميكروفون</translation>
    </message>
    <message>
        <source>Turn camera off</source>
        <translation>إيقاف الكاميرا</translation>
    </message>
    <message>
        <source>Turn camera on</source>
        <translation>تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>إيقاف المشاركة</translation>
    </message>
    <message>
        <source>Share screen or window</source>
        <translation>مشاركة شاشة أو نافذة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallMenu</name>
    <message>
        <source>Devices…</source>
        <translation>الأجهزة…</translation>
    </message>
    <message>
        <source>Is this call private?</source>
        <translation>هل هذه المكالمة خاصة؟</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>الإحصاءات</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Keep on top, small</source>
        <translation>صغيرة فوق كل النوافذ</translation>
    </message>
</context>
<context>
    <name>duologue::ui::CallWindow</name>
    <message>
        <source>Call with %1</source>
        <translation>مكالمة مع %1</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>صورة %1</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 مكتوم</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>الاتصال مجددًا</translation>
    </message>
    <message>
        <source>Show own picture</source>
        <translation>إظهار صورتي</translation>
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
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>In a call with %1 · %2</source>
        <extracomment>%1 is a person, %2 how long or how far</extracomment>
        <translation>في مكالمة مع %1 – %2</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Mute in the main window</source>
        <translation>كتم في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Unmute in the main window</source>
        <translation>إلغاء الكتم في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Hang up in the main window</source>
        <translation>إنهاء المكالمة في النافذة الرئيسية</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>إيقاف المشاركة</translation>
    </message>
    <message>
        <source>Stop sharing in the main window</source>
        <translation>إيقاف المشاركة في النافذة الرئيسية</translation>
    </message>
</context>
<context>
    <name>duologue::ui::Composer</name>
    <message>
        <source>Looking for spellings…</source>
        <translation>جارٍ البحث عن تهجئات…</translation>
    </message>
    <message>
        <source>Accept this word</source>
        <translation>قبول هذه الكلمة</translation>
    </message>
    <message>
        <source>No spellings found</source>
        <translation>لم يُعثر على تهجئات</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ComposerBar</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>إرفاق</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConnectionPage</name>
    <message>
        <source>Server</source>
        <translation>الخادوم</translation>
    </message>
    <message>
        <source>Your user number</source>
        <translation>رقم المستخدم الخاص بك</translation>
    </message>
    <message>
        <source>Access token (only if your server asks for one)</source>
        <translation>رمز الوصول (فقط إن طلبه خادومك)</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>the access token</comment>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>the access token</comment>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Hide access token</source>
        <translation>إخفاء رمز الوصول</translation>
    </message>
    <message>
        <source>Show access token</source>
        <translation>إظهار رمز الوصول</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Server profile…</source>
        <translation>ملف تعريف الخادوم…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Show the certificate…</source>
        <translation>إظهار الشهادة…</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>the server profile</comment>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the server profile</source>
        <translation>إزالة ملف تعريف الخادوم</translation>
    </message>
    <message>
        <source>Or go back to</source>
        <translation>أو العودة إلى</translation>
    </message>
    <message>
        <source>With a server profile</source>
        <translation>مع ملف تعريف خادوم</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConnectionTestDialog</name>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>الشهادة</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>جارٍ المحاولة…</translation>
    </message>
    <message>
        <source>You chose to trust exactly this certificate.</source>
        <translation>اخترت الوثوق بهذه الشهادة تحديدًا.</translation>
    </message>
    <message>
        <source>Trust it only if somebody who runs the server told you this fingerprint. Whoever made it can read everything.</source>
        <translation>ثق بها فقط إن أخبرك مشغّل الخادوم بهذه البصمة. من صنعها يمكنه قراءة كل شيء.</translation>
    </message>
    <message>
        <source>Do not trust it any longer</source>
        <translation>عدم الوثوق بها بعد الآن</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>الوثوق بهذه الشهادة</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ContactCard</name>
    <message>
        <source>Tell me when this person is online</source>
        <translation>أخبرني حين يتصل هذا الشخص</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>User number %1</source>
        <translation>رقم المستخدم %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationHead</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>مكالمة صوتية</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>مكالمة فيديو</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationPane</name>
    <message>
        <source>Message %1</source>
        <extracomment>%1 is a person&apos;s name</extracomment>
        <translation>رسالة إلى %1</translation>
    </message>
    <message>
        <source>Will be sent when you are connected</source>
        <translation>سيُرسل عند عودة الاتصال</translation>
    </message>
    <message>
        <source>Choose a conversation, or press Ctrl+K to find one.</source>
        <translation>اختر محادثة، أو اضغط Ctrl+K للبحث.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>ألقِ التحية</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ConversationView</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>duologue::ui::DayDialog</name>
    <message>
        <source>Go to a day</source>
        <translation>الذهاب إلى يوم</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>اذهب</translation>
    </message>
</context>
<context>
    <name>duologue::ui::DeviceSettings</name>
    <message>
        <source>Ring volume</source>
        <translation>مستوى الرنين</translation>
    </message>
    <message>
        <source>Try the ring tone</source>
        <translation>تجربة نغمة الرنين</translation>
    </message>
    <message>
        <source>Opens camera and microphone, for you alone.</source>
        <translation>يفتح الكاميرا والميكروفون لك وحدك.</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>مستوى الميكروفون</translation>
    </message>
    <message>
        <source>Say something: the bar follows your voice.</source>
        <translation>قل شيئًا: يتبع الشريط صوتك.</translation>
    </message>
    <message>
        <source>Play a test sound</source>
        <translation>تشغيل صوت اختبار</translation>
    </message>
    <message>
        <source>End the check</source>
        <translation>إنهاء الفحص</translation>
    </message>
    <message>
        <source>Check camera and sound</source>
        <translation>فحص الكاميرا والصوت</translation>
    </message>
    <message>
        <source>The check is there again when the call is over.</source>
        <translation>يعود الفحص متاحًا عند انتهاء المكالمة.</translation>
    </message>
    <message>
        <source>Recording… Press to stop</source>
        <translation>جارٍ التسجيل… اضغط للإيقاف</translation>
    </message>
    <message>
        <source>Record 5 seconds and play them back</source>
        <translation>تسجيل 5 ثوانٍ ثم تشغيلها</translation>
    </message>
    <message>
        <source>Playing it back… Press to stop</source>
        <translation>جارٍ التشغيل… اضغط للإيقاف</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EmojiCompleter</name>
    <message>
        <source>Emoji that go with what was typed</source>
        <translation>رموز تعبيرية تناسب ما كُتب</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>رموز تعبيرية</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>البحث في الرموز التعبيرية</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>المستخدمة أخيرًا</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>بدون لون بشرة</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>بشرة فاتحة</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>بشرة فاتحة قليلًا</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>بشرة متوسطة</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>بشرة داكنة قليلًا</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>بشرة داكنة</translation>
    </message>
</context>
<context>
    <name>duologue::ui::EventEmitter</name>
    <message>
        <source>Emitted.</source>
        <translation>أُرسل.</translation>
    </message>
    <message>
        <source>Emit by hand:</source>
        <translation>إرسال يدوي:</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>Emit</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>duologue::ui::FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>النتيجة الأقدم</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>النتيجة الأحدث</translation>
    </message>
    <message>
        <source>Stop finding</source>
        <translation>إنهاء البحث</translation>
    </message>
</context>
<context>
    <name>duologue::ui::HistoryMenu</name>
    <message>
        <source>Find in this chat</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Go to a day…</source>
        <translation>الذهاب إلى يوم…</translation>
    </message>
    <message>
        <source>Go to the first message</source>
        <translation>الذهاب إلى أول رسالة</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>تصدير المحادثة…</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>حذف السجل…</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>تصدير المحادثة</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة وب (*.html)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>‏JSON، للبرامج (*.json)</translation>
    </message>
    <message>
        <source>Delete history</source>
        <translation>حذف السجل</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
</context>
<context>
    <name>duologue::ui::IncomingCallDialog</name>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Answer with sound</source>
        <translation>الرد بالصوت</translation>
    </message>
    <message>
        <source>Answer with video</source>
        <translation>الرد بالفيديو</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>إسكات</translation>
    </message>
</context>
<context>
    <name>duologue::ui::InspectorWindow</name>
    <message>
        <source>Event inspector</source>
        <translation>فاحص الأحداث</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>الوسائط</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>العضو</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>The packet as text</source>
        <translation>الحزمة نصًا</translation>
    </message>
    <message>
        <source>Export packets</source>
        <translation>تصدير الحزم</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exported. Names and messages are in the file.</source>
        <translation>تم التصدير. في الملف أسماء ورسائل.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::JumpButton</name>
    <message numerus="yes">
        <source>Jump to newest: %Ln new message(s)</source>
        <translation>
            <numerusform>الانتقال إلى الأحدث: لا رسائل جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث: رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث: رسالتان جديدتان</numerusform>
            <numerusform>الانتقال إلى الأحدث: %Ln رسائل جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث: %Ln رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث: %Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>الانتقال إلى الأحدث</translation>
    </message>
</context>
<context>
    <name>duologue::ui::LinkPrompt</name>
    <message>
        <source>Open a link</source>
        <translation>فتح رابط</translation>
    </message>
</context>
<context>
    <name>duologue::ui::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>There are no messages and no secrets in it, but the numbers of people and rooms.</source>
        <translation>لا رسائل فيه ولا أسرار، لكن فيه أرقام أشخاص وغرف.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MainMenu</name>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>تسجيل الخروج…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
    <message>
        <source>Event inspector</source>
        <translation>فاحص الأحداث</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>إظهار السجلات</translation>
    </message>
    <message>
        <source>About Duologue</source>
        <translation>حول Duologue</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MainWindow</name>
    <message>
        <source>Duologue did not end as it should last time. What was written is safe.</source>
        <translation>لم ينتهِ Duologue كما ينبغي في المرة السابقة. ما كُتب محفوظ.</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>إظهار السجلات</translation>
    </message>
    <message>
        <source>Duologue does not understand this link.</source>
        <translation>لا يفهم Duologue هذا الرابط.</translation>
    </message>
    <message>
        <source>Sign in first, then open the link again.</source>
        <translation>سجّل الدخول أولًا ثم افتح الرابط مجددًا.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MessageMenu</name>
    <message>
        <source>Open link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy what is marked</source>
        <translation>نسخ المحدد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Delete for me…</source>
        <translation>حذف لديّ…</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>حذف لديّ</translation>
    </message>
    <message>
        <source>Delete this message from this computer? The other person keeps it.</source>
        <translation>أتريد حذف هذه الرسالة من هذا الحاسوب؟ ستبقى لدى الطرف الآخر.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
</context>
<context>
    <name>duologue::ui::MiniCallWindow</name>
    <message>
        <source>Call with %1</source>
        <translation>مكالمة مع %1</translation>
    </message>
    <message>
        <source>Small picture of %1</source>
        <translation>صورة صغيرة لـ %1</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>كتم الميكروفون</translation>
    </message>
    <message>
        <source>Unmute microphone</source>
        <translation>إلغاء كتم الميكروفون</translation>
    </message>
    <message>
        <source>Back to the call window</source>
        <translation>العودة إلى نافذة المكالمة</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
</context>
<context>
    <name>duologue::ui::NewChatDialog</name>
    <message>
        <source>Start chat</source>
        <translation>بدء المحادثة</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>رقم المستخدم</translation>
    </message>
    <message>
        <source>User number of the person</source>
        <translation>رقم مستخدم الشخص</translation>
    </message>
</context>
<context>
    <name>duologue::ui::OfferDialog</name>
    <message>
        <source>Send a picture</source>
        <translation>إرسال صورة</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>إرسال ملف</translation>
    </message>
    <message>
        <source>Picture to be sent</source>
        <translation>الصورة التي سترسل</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a file&apos;s name, %2 a size</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>duologue::ui::OwnPicture</name>
    <message>
        <source>Own picture, move it with the arrow keys</source>
        <translation>صورتي، تُحرَّك بالأسهم</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>صورتي</translation>
    </message>
    <message>
        <source>Hide own picture</source>
        <translation>إخفاء صورتي</translation>
    </message>
</context>
<context>
    <name>duologue::ui::PictureDialog</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>فتح ببرنامج آخر…</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ProfileDialog</name>
    <message>
        <source>Use this profile</source>
        <translation>استعمال هذا الملف</translation>
    </message>
    <message>
        <source>Server profile</source>
        <translation>ملف تعريف الخادوم</translation>
    </message>
    <message>
        <source>Says how your server differs from others, as JSON. Whoever runs the server has it. Open the file, or paste its text here.</source>
        <translation>يصف بـ JSON اختلاف خادومك عن غيره. هو لدى مشغّل الخادوم. افتح الملف أو ألصق نصه هنا.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>فتح ملف…</translation>
    </message>
    <message>
        <source>Open a server profile</source>
        <translation>فتح ملف تعريف خادوم</translation>
    </message>
    <message>
        <source>Server profiles (*.json)</source>
        <translation>ملفات تعريف الخادوم (*.json)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>لا يمكن قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>This is a good profile.</source>
        <translation>هذا ملف سليم.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::QuietExceptions</name>
    <message>
        <source>Who gets through</source>
        <translation>من يصل إليك</translation>
    </message>
    <message>
        <source>Add a person by name</source>
        <translation>أضف شخصًا بالاسم</translation>
    </message>
    <message>
        <source>Add a person who gets through</source>
        <translation>أضف شخصًا يصل إليك</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>%1 is a person</extracomment>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>رسائل %1</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>%1 is a person</extracomment>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>مكالمات %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::QuietSettings</name>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Choose how long…</source>
        <translation>اختر المدة…</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ReplyStrip</name>
    <message>
        <source>Reply to %1</source>
        <extracomment>%1 is a person, or &quot;You&quot;</extracomment>
        <translation>رد على %1</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>عدم الرد</translation>
    </message>
</context>
<context>
    <name>duologue::ui::RoomListPane</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation>محادثة جديدة (Ctrl+N)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search people and messages</source>
        <translation>البحث في الأشخاص والرسائل</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>No chats yet. Start one with the button above.</source>
        <translation>لا محادثات بعد. ابدأ واحدة بالزر أعلاه.</translation>
    </message>
    <message>
        <source>Nobody of that name.</source>
        <translation>لا أحد بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::RoomMenu</name>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>لساعة</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>لثماني ساعات</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Until I unmute it</source>
        <translation>حتى ألغي الكتم</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>تعليم كغير مقروءة</translation>
    </message>
    <message>
        <source>Tell me when online</source>
        <translation>أخبرني حين يتصل</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Export chat…</source>
        <translation>تصدير المحادثة…</translation>
    </message>
    <message>
        <source>Delete history…</source>
        <translation>حذف السجل…</translation>
    </message>
    <message>
        <source>When nothing is to disturb</source>
        <translation>عندما لا ينبغي إزعاجي</translation>
    </message>
    <message>
        <source>Messages get through</source>
        <translation>تصل الرسائل</translation>
    </message>
    <message>
        <source>Calls ring</source>
        <translation>ترنّ المكالمات</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SearchResults</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>الرسائل الموجودة</translation>
    </message>
    <message>
        <source>No message has these words.</source>
        <translation>لا رسالة فيها هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>العودة إلى المبدئي</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>العودة إلى المبدئي: %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>البدء عند دخولي</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>إظهار السجلات</translation>
    </message>
    <message>
        <source>Reset all settings…</source>
        <translation>تصفير كل الإعدادات…</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>تصفير كل الإعدادات</translation>
    </message>
    <message>
        <source>All settings go back to their defaults. Accounts and messages stay.</source>
        <translation>تعود كل الإعدادات إلى المبدئي. الحسابات والرسائل تبقى.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>تصفير</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>إعادة ضبط هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SharePicker</name>
    <message>
        <source>Share screen or window</source>
        <translation>مشاركة شاشة أو نافذة</translation>
    </message>
    <message>
        <source>Choose what the other side sees in place of your camera.</source>
        <translation>اختر ما يراه الطرف الآخر بدلاً من كاميرتك.</translation>
    </message>
    <message>
        <source>Screens and windows</source>
        <translation>الشاشات والنوافذ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>مشاركة</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>الشاشة كاملة</translation>
    </message>
    <message>
        <source>Screen %1</source>
        <translation>الشاشة %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Find a chat</source>
        <translation>البحث عن محادثة</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>The chat above</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>The chat below</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>What can be done with a chat or message</source>
        <translation>ما يمكن فعله بمحادثة أو رسالة</translation>
    </message>
    <message>
        <source>Back, or close</source>
        <translation>رجوع أو إغلاق</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>البحث في المحادثة</translation>
    </message>
    <message>
        <source>Message by message</source>
        <translation>رسالة رسالة</translation>
    </message>
    <message>
        <source>From link to link in a message</source>
        <translation>من رابط إلى رابط في رسالة</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>To the beginning, to the newest</source>
        <translation>إلى البداية، إلى الأحدث</translation>
    </message>
    <message>
        <source>Copy what is marked, or the message</source>
        <translation>نسخ المحدد أو الرسالة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Send (can be changed in the settings)</source>
        <translation>إرسال (يمكن تغييره في الإعدادات)</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>An emoji by its name</source>
        <translation>رمز تعبيري باسمه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Ctrl+left Shift, Ctrl+right Shift</source>
        <translation>‏Ctrl+Shift الأيسر، Ctrl+Shift الأيمن</translation>
    </message>
    <message>
        <source>Write from left to right, from right to left</source>
        <translation>الكتابة من اليسار إلى اليمين، من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Microphone on or off, in the call window</source>
        <translation>تشغيل الميكروفون أو إيقافه، في نافذة المكالمة</translation>
    </message>
    <message>
        <source>Camera on or off, in the call window</source>
        <translation>تشغيل الكاميرا أو إيقافها، في نافذة المكالمة</translation>
    </message>
    <message>
        <source>Full screen, in the call window</source>
        <translation>ملء الشاشة، في نافذة المكالمة</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Ask the server for the newest</source>
        <translation>سؤال الخادوم عن الجديد</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>هذه الصفحة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SideWindows</name>
    <message>
        <source>About Duologue</source>
        <translation>حول Duologue</translation>
    </message>
    <message>
        <source>Duologue %1

Chat and video calls with one person at a time.</source>
        <translation>‏Duologue %1

محادثة ومكالمات فيديو مع شخص واحد في كل مرة.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SignOutDialog</name>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign out of %1? The access token is deleted from the keyring. Messages stay on this computer for when you come back.</source>
        <extracomment>%1 is an account, such as &quot;User 42 · chat.example&quot;</extracomment>
        <translation>أتريد الخروج من %1؟ يُحذف رمز الوصول من حلقة المفاتيح. تبقى الرسائل على هذا الحاسوب لحين عودتك.</translation>
    </message>
    <message>
        <source>Delete messages, drafts, pictures and the server profile from this computer</source>
        <translation>حذف الرسائل والمسودات والصور وملف تعريف الخادوم من هذا الحاسوب</translation>
    </message>
    <message>
        <source>The server keeps no messages: they cannot be brought back.</source>
        <translation>لا يحفظ الخادوم الرسائل: لا يمكن استعادتها.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::SpellingSettings</name>
    <message>
        <source>Spelling</source>
        <translation>التدقيق الإملائي</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer: the packages hunspell-… have them.</source>
        <translation>لا يوجد قاموس على هذا الحاسوب: توجد القواميس في حزم hunspell-….</translation>
    </message>
    <message>
        <source>Spelling is checked in these languages, in several at once.</source>
        <translation>يُدقَّق ما تكتبه بهذه اللغات، بعدة لغات معًا.</translation>
    </message>
</context>
<context>
    <name>duologue::ui::StatisticsPlate</name>
    <message>
        <source>kbit/s</source>
        <translation>كيلوبت في الثانية</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>صورة في الثانية</translation>
    </message>
    <message>
        <source>Round trip in ms</source>
        <translation>الذهاب والإياب بالميلي ثانية</translation>
    </message>
</context>
<context>
    <name>duologue::ui::Tray</name>
    <message>
        <source>Open Duologue</source>
        <translation>فتح Duologue</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>لا رسائل غير مقروءة</numerusform>
            <numerusform>رسالة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::ui::VerificationPlate</name>
    <message>
        <source>Pictures that prove the call is private: %1</source>
        <translation>صور تثبت أن المكالمة خاصة: %1</translation>
    </message>
    <message>
        <source>Is this call private? %1</source>
        <translation>هل هذه المكالمة خاصة؟ %1</translation>
    </message>
</context>
<context>
    <name>duologue::ui::WaitingPlate</name>
    <message>
        <source>End and answer</source>
        <translation>إنهاء ورد</translation>
    </message>
    <message>
        <source>End this call and answer</source>
        <translation>إنهاء هذه المكالمة والرد</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Decline the other call</source>
        <translation>رفض المكالمة الأخرى</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::AccountsViewModel</name>
    <message>
        <source>User %1</source>
        <translation>المستخدم %1</translation>
    </message>
    <message>
        <source>This profile is for another server. Add an account to use it.</source>
        <translation>هذا الملف لخادوم آخر. أضف حسابًا لاستعماله.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::AttachmentsViewModel</name>
    <message>
        <source>Pictures and files cannot be sent here: this server&apos;s profile names no message type for them.</source>
        <translation>لا يمكن إرسال الصور والملفات هنا: لا يحدد ملف هذا الخادم نوع رسالة لها.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>حُفظ باسم %1.</translation>
    </message>
    <message>
        <source>It could not be saved: the disk is full.</source>
        <translation>تعذر الحفظ: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>It could not be saved there.</source>
        <translation>تعذر الحفظ هناك.</translation>
    </message>
    <message>
        <source>Programs are not opened out of a chat. Save it, if you know what it is.</source>
        <translation>لا تُفتح البرامج من داخل محادثة. احفظه إذا كنت تعرف ما هو.</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>تعذر فتحه.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::CallViewModel</name>
    <message>
        <source>Video call</source>
        <translation>مكالمة فيديو</translation>
    </message>
    <message>
        <source>Voice call</source>
        <translation>مكالمة صوتية</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Ringing…</source>
        <translation>يرن…</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 = &quot;Call ended&quot;, %2 = how long it took</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Reconnecting… %1 s</source>
        <translation>جارٍ إعادة الاتصال… %1 ث</translation>
    </message>
    <message>
        <source>%1 is calling (video)</source>
        <translation>%1 يتصل (فيديو)</translation>
    </message>
    <message>
        <source>%1 is calling</source>
        <translation>%1 يتصل</translation>
    </message>
    <message>
        <source>Your connection is weak</source>
        <translation>اتصالك ضعيف</translation>
    </message>
    <message>
        <source>The connection of %1 is weak</source>
        <translation>اتصال %1 ضعيف</translation>
    </message>
    <message>
        <source>Sent: %1 kbit/s, picture %2, %3 per second</source>
        <translation>أُرسل: %1 كبت/ث، الصورة %2، %3 في الثانية</translation>
    </message>
    <message>
        <source>Received: %1 kbit/s, picture %2, %3 per second</source>
        <translation>وصل: %1 كبت/ث، الصورة %2، %3 في الثانية</translation>
    </message>
    <message>
        <source>Lost on the way there: %1 %, on the way here: %2 %</source>
        <translation>ضاع في الذهاب: %1 %، وفي الإياب: %2 %</translation>
    </message>
    <message>
        <source>Round trip: %1 ms</source>
        <translation>ذهابًا وإيابًا: %1 مث</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionTestViewModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
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
        <translation>قائمة الغرف</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>ليس هذا عنوان خادوم.</translation>
    </message>
    <message>
        <source>The server profile is for another address.</source>
        <translation>ملف تعريف الخادوم لعنوان آخر.</translation>
    </message>
    <message>
        <source>This server is reached without encryption.</source>
        <translation>يُبلغ هذا الخادوم دون تعمية.</translation>
    </message>
    <message>
        <source>The proxy looks it up.</source>
        <translation>الوكيل يبحث عنه.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>كل شيء يعمل.</translation>
    </message>
    <message>
        <source>It stops at %1.</source>
        <translation>يتوقف عند %1.</translation>
    </message>
    <message>
        <source>The name stands for %1.</source>
        <extracomment>%1 are IP addresses</extracomment>
        <translation>الاسم يدل على %1.</translation>
    </message>
    <message>
        <source>The computer answers.</source>
        <translation>الحاسوب يجيب.</translation>
    </message>
    <message>
        <source>Encrypted, with the certificate that you trust.</source>
        <translation>معمى، بالشهادة التي تثق بها.</translation>
    </message>
    <message>
        <source>Encrypted, with a good certificate for %1.</source>
        <translation>معمى، بشهادة سليمة لـ %1.</translation>
    </message>
    <message>
        <source>A web server answers (%1).</source>
        <translation>يجيب خادوم وب (%1).</translation>
    </message>
    <message>
        <source>It speaks Engine.IO.</source>
        <translation>يتحدث Engine.IO.</translation>
    </message>
    <message>
        <source>It lets you in.</source>
        <translation>يُدخلك.</translation>
    </message>
    <message numerus="yes">
        <source>You have %Ln room(s) there.</source>
        <translation>
            <numerusform>ليس لك غرف هناك.</numerusform>
            <numerusform>لك غرفة هناك.</numerusform>
            <numerusform>لك غرفتان هناك.</numerusform>
            <numerusform>لك %Ln غرف هناك.</numerusform>
            <numerusform>لك %Ln غرفة هناك.</numerusform>
            <numerusform>لك %Ln غرفة هناك.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer within 15 seconds.</source>
        <translation>لا جواب خلال ١٥ ثانية.</translation>
    </message>
    <message>
        <source>There is no computer with this name.</source>
        <translation>لا حاسوب بهذا الاسم.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port: %1</source>
        <translation>لا شيء يجيب على هذا العنوان والمنفذ: %1</translation>
    </message>
    <message>
        <source>The connection is not safe: %1</source>
        <translation>الاتصال غير آمن: %1</translation>
    </message>
    <message>
        <source>What answers there is no web server: %1</source>
        <translation>ما يجيب هناك ليس خادوم وب: %1</translation>
    </message>
    <message>
        <source>The server refuses (%1).</source>
        <translation>الخادوم يرفض (%1).</translation>
    </message>
    <message>
        <source>A web server answers (%1), but there is no Engine.IO at this path.</source>
        <translation>يجيب خادوم وب (%1)، لكن لا Engine.IO على هذا المسار.</translation>
    </message>
    <message>
        <source>The server does not let you in: %1</source>
        <translation>لا يُدخلك الخادوم: %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read: %1</source>
        <translation>لا يمكن قراءة جواب الخادوم: %1</translation>
    </message>
    <message>
        <source>The server ended the connection.</source>
        <translation>أنهى الخادوم الاتصال.</translation>
    </message>
    <message>
        <source>Not trusted because</source>
        <translation>غير موثوقة لأن</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>صدرت لـ</translation>
    </message>
    <message>
        <source>For</source>
        <translation>من أجل</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>أصدرها</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>صالحة من</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>بصمة SHA-256</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConnectionViewModel</name>
    <message>
        <source>The server profile has a mistake: %1</source>
        <extracomment>%1 says in English which member is wrong and why</extracomment>
        <translation>في ملف تعريف الخادوم خطأ: %1</translation>
    </message>
    <message>
        <source>No server profile could be fetched from %1.</source>
        <translation>تعذر جلب ملف تعريف خادوم من %1.</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>أدخل عنوان خادومك.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>ليس هذا عنوان خادوم.</translation>
    </message>
    <message>
        <source>Enter your user number.</source>
        <translation>أدخل رقم المستخدم.</translation>
    </message>
    <message>
        <source>A user number has digits only, for example 42.</source>
        <translation>رقم المستخدم أرقام فقط، مثل 42.</translation>
    </message>
    <message>
        <source>The server profile is for %1. Use that address, or remove the profile.</source>
        <translation>ملف تعريف الخادوم لـ %1. استعمل ذلك العنوان أو أزل الملف.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message numerus="yes">
        <source>Not connected. Trying again in %Ln second(s).</source>
        <translation>
            <numerusform>غير متصل. محاولة جديدة الآن.</numerusform>
            <numerusform>غير متصل. محاولة جديدة بعد ثانية.</numerusform>
            <numerusform>غير متصل. محاولة جديدة بعد ثانيتين.</numerusform>
            <numerusform>غير متصل. محاولة جديدة بعد %Ln ثوانٍ.</numerusform>
            <numerusform>غير متصل. محاولة جديدة بعد %Ln ثانية.</numerusform>
            <numerusform>غير متصل. محاولة جديدة بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server sent something that Duologue cannot read. It was left out.</source>
        <translation>أرسل الخادوم ما لا يستطيع Duologue قراءته. تُرك.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln message(s) waiting.</source>
        <extracomment>%1 is how the line is</extracomment>
        <translation>
            <numerusform>%1 لا رسائل تنتظر.</numerusform>
            <numerusform>%1 رسالة تنتظر.</numerusform>
            <numerusform>%1 رسالتان تنتظران.</numerusform>
            <numerusform>%1 %Ln رسائل تنتظر.</numerusform>
            <numerusform>%1 %Ln رسالة تنتظر.</numerusform>
            <numerusform>%1 %Ln رسالة تنتظر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationModel</name>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Video call · %1</source>
        <extracomment>%1 is how it ended: &quot;You ended it after 3:12&quot;, &quot;Sara declined&quot;, &quot;Connection lost after 0:40&quot;</extracomment>
        <translation>مكالمة فيديو – %1</translation>
    </message>
    <message>
        <source>Voice call · %1</source>
        <translation>مكالمة صوتية – %1</translation>
    </message>
    <message>
        <source>Missed video call</source>
        <translation>مكالمة فيديو فائتة</translation>
    </message>
    <message>
        <source>Missed voice call</source>
        <translation>مكالمة صوتية فائتة</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكدة</translation>
    </message>
    <message>
        <source>received</source>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Messages may be missing here. %1, %2: %3</source>
        <translation>قد تكون هنا رسائل ناقصة. %1، %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>author, time, text</extracomment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>author, time, text, how far it has come</extracomment>
        <translation>%1، %2، %3، %4</translation>
    </message>
    <message>
        <source>in reply to %1: %2. %3</source>
        <extracomment>%1 is a person, %2 what they had said, %3 the answer</extracomment>
        <translation>ردًا على %1: %2. %3</translation>
    </message>
    <message>
        <source>You ended it after %1</source>
        <translation>أنهيتَها بعد %1</translation>
    </message>
    <message>
        <source>%1 ended it after %2</source>
        <translation>أنهاها %1 بعد %2</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>رفض %1</translation>
    </message>
    <message>
        <source>You declined</source>
        <translation>رفضتَها</translation>
    </message>
    <message>
        <source>You cancelled it</source>
        <translation>ألغيتَها</translation>
    </message>
    <message>
        <source>Connection lost after %1</source>
        <translation>انقطع الاتصال بعد %1</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>اتصل مجددًا</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ConversationViewModel</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 من المحارف</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Number on the server</source>
        <translation>الرقم على الخادوم</translation>
    </message>
    <message>
        <source>Number on this computer</source>
        <translation>الرقم على هذا الحاسوب</translation>
    </message>
    <message>
        <source>That message is not on this computer.</source>
        <translation>هذه الرسالة ليست على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::DevicesViewModel</name>
    <message>
        <source>Like the speaker</source>
        <translation>مثل مكبر الصوت</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>افتراضي النظام</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 = &quot;System default&quot;, %2 = the name of a device</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1 (غير موصول)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>الرنين على</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::FindViewModel</name>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>which hit is shown, of how many</extracomment>
        <translation>%L1 من %L2</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::HistoryViewModel</name>
    <message>
        <source>Chat with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>محادثة مع %1</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>[Messages may be missing here. The last one was:]</source>
        <translation>[قد تكون هنا رسائل ناقصة. آخر رسالة كانت:]</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were written to the file.</source>
        <translation>
            <numerusform>لم تُكتب رسائل في الملف.</numerusform>
            <numerusform>كُتبت رسالة في الملف.</numerusform>
            <numerusform>كُتبت رسالتان في الملف.</numerusform>
            <numerusform>كُتبت %Ln رسائل في الملف.</numerusform>
            <numerusform>كُتبت %Ln رسالة في الملف.</numerusform>
            <numerusform>كُتبت %Ln رسالة في الملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chat could not be exported: the disk is full.</source>
        <translation>تعذر تصدير المحادثة: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>The chat could not be exported: the file cannot be written.</source>
        <translation>تعذر تصدير المحادثة: لا يمكن كتابة الملف.</translation>
    </message>
    <message>
        <source>Delete everything that was said with %1 from this computer? The server keeps no history: it cannot be brought back. Messages that wait to be sent there are not sent. The other side keeps what it has.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>أتريد حذف كل ما قيل مع %1 من هذا الحاسوب؟ لا يحفظ الخادوم السجل: لا يمكن استعادته. الرسائل المنتظرة هناك لن تُرسل. ويحتفظ الطرف الآخر بما لديه.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::InspectorModel</name>
    <message>
        <source>in</source>
        <comment>direction of a packet</comment>
        <translation>وارد</translation>
    </message>
    <message>
        <source>out</source>
        <comment>direction of a packet</comment>
        <translation>صادر</translation>
    </message>
    <message>
        <source>dropped</source>
        <comment>what became of a packet</comment>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>الحدث</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>بايت</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::InspectorViewModel</name>
    <message>
        <source>The body is no JSON: %1</source>
        <translation>المتن ليس JSON: %1</translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation>يجب أن يكون المتن كائن JSON.</translation>
    </message>
    <message>
        <source>It could not be sent. Are you connected?</source>
        <translation>تعذر الإرسال. هل أنت متصل؟</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>تعذرت كتابة الملف.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::NotificationsViewModel</name>
    <message>
        <source>Missed video call</source>
        <translation>مكالمة فيديو فائتة</translation>
    </message>
    <message>
        <source>Missed voice call</source>
        <translation>مكالمة صوتية فائتة</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>%1 is a person, %2 how many messages of theirs are new</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new message(s)</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were away: %1 in %2.</source>
        <extracomment>Two whole sentences: %1 says how many messages, %2 in how many chats</extracomment>
        <translation>أثناء غيابك: %1 في %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat(s)</source>
        <translation>
            <numerusform>لا محادثات</numerusform>
            <numerusform>محادثة واحدة</numerusform>
            <numerusform>محادثتين</numerusform>
            <numerusform>%Ln محادثات</numerusform>
            <numerusform>%Ln محادثة</numerusform>
            <numerusform>%Ln محادثة</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Somebody you wait for is online.</source>
        <translation>شخص تنتظره متصل الآن.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::RoomListModel</name>
    <message>
        <source>You: %1</source>
        <extracomment>%1 is a message of one&apos;s own</extracomment>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبتة</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتومة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>رسالة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>مسودة: %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a list that is read aloud</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 is online.</source>
        <translation>%1 متصل الآن.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::ScreenSharing</name>
    <message>
        <source>You are sharing a window</source>
        <translation>أنت تشارك نافذة</translation>
    </message>
    <message>
        <source>You are sharing the window %1</source>
        <translation>أنت تشارك النافذة %1</translation>
    </message>
    <message>
        <source>You are sharing your screen</source>
        <translation>أنت تشارك شاشتك</translation>
    </message>
    <message>
        <source>What you shared is closed: the other side does not see it any more.</source>
        <translation>أُغلق ما كنت تشاركه: لم يعد الطرف الآخر يراه.</translation>
    </message>
    <message>
        <source>The desktop could not share anything.</source>
        <translation>لم يتمكن سطح المكتب من مشاركة أي شيء.</translation>
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
        <translation>أنت: %1</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::SettingsViewModel</name>
    <message>
        <source>Off</source>
        <comment>do not disturb</comment>
        <translation>معطل</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>لساعة</translation>
    </message>
    <message>
        <source>For 8 hours</source>
        <translation>لـ ٨ ساعات</translation>
    </message>
    <message>
        <source>Until 8 in the morning</source>
        <translation>حتى ٨ صباحًا</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <translation>حتى أعطله</translation>
    </message>
    <message>
        <source>Messages and calls reach you.</source>
        <translation>تصلك الرسائل والمكالمات.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until you turn this off.</source>
        <translation>لا شيء يزعجك حتى تعطل هذا.</translation>
    </message>
    <message>
        <source>Nothing disturbs you until %1.</source>
        <translation>لا شيء يزعجك حتى %1.</translation>
    </message>
</context>
<context>
    <name>duologue::viewmodels::VerificationText</name>
    <message>
        <source>dog</source>
        <translation>كلب</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>قطة</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>أسد</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>حصان</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>فراشة</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>فيل</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>أرنب</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>باندا</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>ديك</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>بطريق</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>سلحفاة</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>سمكة</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>أخطبوط</translation>
    </message>
    <message>
        <source>bee</source>
        <translation>نحلة</translation>
    </message>
    <message>
        <source>owl</source>
        <translation>بومة</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>خروف</translation>
    </message>
    <message>
        <source>tulip</source>
        <translation>توليب</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>شجرة</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>صبار</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>فطر</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>كرة أرضية</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>قمر</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>سحابة</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>نار</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>موزة</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>تفاحة</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>فراولة</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>ذرة</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>بيتزا</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>كعكة</translation>
    </message>
    <message>
        <source>grapes</source>
        <translation>عنب</translation>
    </message>
    <message>
        <source>lemon</source>
        <translation>ليمونة</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>قلب</translation>
    </message>
    <message>
        <source>star</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>روبوت</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>قبعة</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>نظارة</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>مفتاح ربط</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>مظلة</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>ساعة رملية</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>هدية</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>مصباح</translation>
    </message>
    <message>
        <source>book</source>
        <translation>كتاب</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>قلم رصاص</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>مشبك ورق</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>مقص</translation>
    </message>
    <message>
        <source>key</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>مطرقة</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>علم</translation>
    </message>
    <message>
        <source>train</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>دراجة</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>طائرة</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>صاروخ</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>كأس</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>كرة</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>غيتار</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>بوق</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>جرس</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>مرساة</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>سماعات</translation>
    </message>
    <message>
        <source>ice</source>
        <translation>جليد</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>كرسي</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the words of a list</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Ask %1 which four pictures they see. If they are the same as yours – %2 – nobody can listen in on this call.</source>
        <translation>اسأل %1 عن الصور الأربع التي تظهر عنده. إن كانت مثل صورك – %2 – فلا أحد يتنصت على هذه المكالمة.</translation>
    </message>
</context>
</TS>
